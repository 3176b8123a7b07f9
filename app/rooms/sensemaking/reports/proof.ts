import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import type { Finding, FindingQuery } from "./finding.ts";
import type { ReportData } from "./report-data.ts";

/** A finding held up against what was said. */
export interface Proof {
  statements: Statement[];
  /** How many they are counted among: all statements, or those of `within`. */
  whole: number;
  within: FocusArea | null;
  quotes: Statement[];
  /** What says otherwise, and those of it that may be printed. */
  counter: Statement[];
  counterQuotes: Statement[];
  /** Chosen quotes that are not printed: no longer counted, or not letter for letter what the reading says. */
  leftOut: number;
}

type Counting = Pick<ReportData, "areas" | "byArea" | "byId" | "statements" | "sound" | "places" | "byTheme">;

const proofs = new WeakMap<Counting, WeakMap<Finding, Proof>>();

/** Asked many times for one page: counted once for the data it is counted from. */
export function proofOf(data: Counting, finding: Finding): Proof {
  const known = proofs.get(data) ?? new WeakMap<Finding, Proof>();
  proofs.set(data, known);
  const proof = known.get(finding) ?? prove(data, finding);
  known.set(finding, proof);
  return proof;
}

function prove(data: Counting, finding: Finding): Proof {
  const { query } = finding;
  const statements = provenBy(data, query);
  // Words looked for in one area are counted among that area's statements; everything else among all.
  const narrowed = query.focusAreaId !== null && query.words !== null && query.statementIds.length === 0;
  const within = narrowed ? (data.areas.find((area) => area.id === query.focusAreaId) ?? null) : null;
  const standing = (ids: string[]) => ids.flatMap((id) => data.byId.get(id) ?? []);
  const sound = (ids: string[]) => standing(ids).filter((each) => data.sound.has(each.id));
  const quotes = sound(finding.quotes);
  const counterQuotes = sound(finding.counterQuotes);
  return {
    statements,
    whole: within ? statementsIn(data, within.id).length : data.statements.length,
    within,
    quotes: quotes.length > 0 ? quotes : chooseQuotes(data, statements),
    counter: standing(finding.counterQuotes),
    counterQuotes,
    leftOut: finding.quotes.length + finding.counterQuotes.length - quotes.length - counterQuotes.length,
  };
}

/** The statements that prove a finding, in order of number. */
export function provenBy(
  data: Pick<ReportData, "byArea" | "byId" | "statements" | "places" | "byTheme">,
  query: FindingQuery,
): Statement[] {
  const { focusAreaId, words, statementIds, rest, themeId } = query;
  const chosen = new Set(statementIds);
  // Statements chosen one by one are the proof themselves; the area then only says where the finding belongs.
  const asked = words !== null || rest !== null || themeId !== null || chosen.size === 0;
  const among = new Set(
    !asked
      ? []
      : rest !== null
        ? statementsInRest(data, rest)
        : themeId !== null
          ? statementsInTheme(data, themeId, focusAreaId)
          : focusAreaId
            ? statementsIn(data, focusAreaId)
            : data.statements,
  );
  const wanted = words?.toLocaleLowerCase("da").split(/\s+/).filter(Boolean) ?? [];
  return data.statements.filter((each) => {
    if (chosen.has(each.id)) return true;
    if (!among.has(each)) return false;
    const text = each.text.toLocaleLowerCase("da");
    return wanted.every((word) => text.includes(word));
  });
}

type Coded = Pick<ReportData, "byArea" | "byId">;
const inAreas = new WeakMap<Coded["byArea"], { byId: Coded["byId"]; areas: Map<string, Statement[]> }>();

/** Statements coded to an area, in order of number. */
export function statementsIn({ byArea, byId }: Coded, areaId: string): Statement[] {
  let known = inAreas.get(byArea);
  if (known?.byId !== byId) {
    known = { byId, areas: new Map() };
    inAreas.set(byArea, known);
  }
  const statements =
    known.areas.get(areaId) ??
    (byArea.get(areaId) ?? []).flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.number - b.number);
  known.areas.set(areaId, statements);
  return [...statements];
}

/** Statements in a theme, or those of them in an area too, in order of number. */
export function statementsInTheme(
  data: Pick<ReportData, "byArea" | "byId" | "byTheme">,
  themeId: string,
  areaId: string | null = null,
): Statement[] {
  const inArea = areaId === null ? null : new Set(data.byArea.get(areaId) ?? []);
  return (data.byTheme.get(themeId) ?? [])
    .filter(({ statementId }) => inArea === null || inArea.has(statementId))
    .flatMap(({ statementId }) => data.byId.get(statementId) ?? [])
    .sort((a, b) => a.number - b.number);
}

/** Statements of a theme that lie in the rest, in order of number: what it holds outside the areas. */
export function statementsInThemeAndRest(
  data: Pick<ReportData, "byArea" | "byId" | "byTheme" | "places">,
  themeId: string,
): Statement[] {
  const rest = new Set(data.places.flatMap((each) => (each.place === "rest" ? each.statementId : [])));
  return statementsInTheme(data, themeId).filter(({ id }) => rest.has(id));
}

/** Statements in the rest of this name, in order of number. */
export function statementsInRest(data: Pick<ReportData, "places" | "statements">, name: string): Statement[] {
  const ids = new Set(
    data.places
      .filter(({ place, reason }) => place === "rest" && reason === name)
      .map((each) => each.statementId),
  );
  return data.statements.filter((each) => ids.has(each.id));
}

/** Where statements come from, each unit for itself: notes and inputs, never persons. */
export function sourcesOf(
  data: Pick<ReportData, "contributions">,
  statements: Statement[],
): { notes: number; inputs: number } {
  const kinds = new Map(data.contributions.map((each) => [each.id, each.kind]));
  const ids = new Set(statements.map((each) => each.contributionId));
  let notes = 0;
  for (const id of ids) if (kinds.get(id) === "compiledNote") notes += 1;
  return { notes, inputs: ids.size - notes };
}

/**
 * A few statements to quote: each from another source first, none too short to
 * mean anything or too long to be read, by number. The same data, the same quotes.
 */
export function chooseQuotes(
  data: Pick<ReportData, "sound">,
  statements: Statement[],
  most = 3,
): Statement[] {
  const readable = statements.filter(
    (each) => data.sound.has(each.id) && each.text.length >= 20 && each.text.length <= 280,
  );
  const chosen: Statement[] = [];
  const seen = new Set<string>();
  for (const each of readable) {
    if (chosen.length === most) break;
    if (seen.has(each.contributionId)) continue;
    seen.add(each.contributionId);
    chosen.push(each);
  }
  for (const each of readable) if (chosen.length < most && !chosen.includes(each)) chosen.push(each);
  return chosen.sort((a, b) => a.number - b.number);
}
