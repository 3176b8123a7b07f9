import type { Lang } from "#base/i18n.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FindingQuery } from "./finding.ts";
import {
  type ComparedShare,
  comparedShares,
  possibleTemplates,
  sayTemplate,
  spreadsOf,
  type TemplateUse,
  templateQuery,
} from "./finding-templates.ts";
import { chooseQuotes, provenBy } from "./proof.ts";
import type { ReportData } from "./report-data.ts";
import type { Counted } from "./report-refs.ts";
import type { Spread } from "./spread.ts";

export interface ProposedFinding {
  template: TemplateUse;
  sentence: string;
  count: number;
  /** With copies counted once; null where that is the same. */
  once: number | null;
  /** The list of just those. */
  counted: Counted;
  quotes: Statement[];
  /** Group by group, where groups are compared. */
  shares: ComparedShare[];
  /** At how many tables and in how many places it was said. */
  spreads: Spread[];
}

/** What the counts let the house say and no finding says yet, apart from what a person has left out. */
export function proposeFindings(
  data: ReportData,
  leftOut: readonly TemplateUse[],
  lang: Lang,
): { proposed: ProposedFinding[]; leftOut: ProposedFinding[] } {
  const taken = new Set(data.findings.flatMap(({ query }) => (query.template ? keyOf(query.template) : [])));
  const told = new Set(data.findings.map(({ query }) => query.focusAreaId));
  const away = new Set(leftOut.map(keyOf));
  const possible = possibleTemplates(data)
    .filter((use) => !taken.has(keyOf(use)))
    // That something was said of an area is said by any finding of it.
    .filter((use) => use.kind !== "area" || !told.has(use.area));
  const laid = (uses: TemplateUse[]) => uses.flatMap((use) => layOut(data, use, lang) ?? []);
  return {
    proposed: laid(possible.filter((use) => !away.has(keyOf(use)))),
    leftOut: laid(possible.filter((use) => away.has(keyOf(use)))),
  };
}

/** Two uses of one template about the same, in whatever order their parts were kept. */
export function keyOf(use: TemplateUse): string {
  return JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function layOut(data: ReportData, template: TemplateUse, lang: Lang): ProposedFinding | null {
  const sentence = sayTemplate(data, template, lang);
  if (sentence === null) return null;
  const query = templateQuery(data, template);
  const statements = provenBy(data, query);
  const once = countOnce(data, statements);
  return {
    template,
    sentence,
    count: statements.length,
    once: once === statements.length ? null : once,
    counted: countedBy(query, template),
    quotes: chooseQuotes(data, statements, 2),
    shares: comparedShares(data, template, lang),
    spreads: spreadsOf(data, template),
  };
}

function countedBy({ focusAreaId, rest, themeId }: FindingQuery, template: TemplateUse): Counted {
  if (template.kind === "copies") return { copies: String(template.set) };
  if (rest !== null) return { place: "rest", reason: rest };
  return { ...(focusAreaId && { area: focusAreaId }), ...(themeId && { theme: themeId }) };
}

/** How many statements these are when those that say the same count once. */
export function countOnce({ copies }: Pick<ReportData, "copies">, statements: readonly Statement[]): number {
  const setOf = new Map(
    copies.flatMap(({ number, members }) => members.map(({ statementId }) => [statementId, number] as const)),
  );
  return new Set(statements.map(({ id }) => setOf.get(id) ?? id)).size;
}
