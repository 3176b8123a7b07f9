import { maskedPersonNumber } from "#rooms/contributions/door.ts";
import type { DisclosureKind } from "#sense/disclosure/disclosure.ts";
import type { Artefact, ArtefactStatement } from "./artefact.ts";
import { type DecidedHit, type Decision, type Hit, hitKey } from "./hit.ts";

/** What stands in place of words that are not shown; statements are in Danish. */
export const markers: Record<DisclosureKind, string> = {
  cpr: maskedPersonNumber,
  cprLike: "[udeladt: nummer]",
  email: "[udeladt: mailadresse]",
  phone: "[udeladt: telefonnummer]",
  name: "[udeladt: navn]",
  address: "[udeladt: adresse]",
};

/** Each hit with what a person decided about it, and whether that is still needed. */
export function decideHits(hits: readonly Hit[], decisions: ReadonlyMap<string, Decision>): DecidedHit[] {
  const decided = hits.map((hit) => ({ ...hit, decision: decisions.get(hitKey(hit)) ?? null }));
  const held = new Set(
    decided.flatMap(({ statement, decision }) =>
      statement && decision?.verdict === "heldBack" ? [statement.statementId] : [],
    ),
  );
  return decided.map((hit) => ({
    ...hit,
    moot: hit.statement !== null && held.has(hit.statement.statementId),
  }));
}

/** The artefact as the decisions leave it: words masked, statements held back. */
export function applyDecisions(artefact: Artefact, hits: readonly DecidedHit[]): Artefact {
  const byStatement = new Map<string, DecidedHit[]>();
  for (const hit of hits)
    if (hit.statement && (hit.decision || hit.moot)) {
      const { statementId } = hit.statement;
      byStatement.set(statementId, [...(byStatement.get(statementId) ?? []), hit]);
    }
  if (byStatement.size === 0) return artefact;
  const statements = artefact.statements.map((each) => shown(each, byStatement.get(each.statementId) ?? []));
  const gone = new Set(statements.filter(({ text }) => text === null).map(({ number }) => number));
  return { ...artefact, statements, page: withoutQuotes(artefact.page, gone) };
}

function shown(statement: ArtefactStatement, hits: readonly DecidedHit[]): ArtefactStatement {
  if (statement.text === null) return statement;
  if (hits.some((hit) => hit.moot))
    return { ...statement, text: null, heldBack: "decided", title: null, channel: null };
  const masked = hits.filter(({ decision }) => decision?.verdict === "masked");
  if (masked.length === 0) return statement;
  const points = [...statement.text];
  for (const { start, end, kind } of [...masked].sort((a, b) => b.start - a.start))
    points.splice(start, end - start, markers[kind]);
  return { ...statement, text: points.join(""), masked: true };
}

/** A statement that is held back is quoted nowhere on a page of what stands now; a summary keeps the place and says so. */
function withoutQuotes(page: Artefact["page"], gone: ReadonlySet<number>): Artefact["page"] {
  if (page.kind !== "focusArea") return page;
  const left = (numbers: readonly number[]) => numbers.filter((number) => !gone.has(number));
  return {
    ...page,
    quotes: left(page.quotes),
    ...(page.themes && {
      themes: page.themes.map((each) => ({ ...each, quotes: left(each.quotes) })),
    }),
    findings: page.findings.map((each) => ({
      ...each,
      quotes: left(each.quotes),
      counterQuotes: left(each.counterQuotes),
    })),
  };
}
