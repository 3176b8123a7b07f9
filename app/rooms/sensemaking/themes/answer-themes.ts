import { findThemes, type ThemeOfStatement, type ThemeStep } from "#sense/themes/find-themes.ts";
import type { ThemeReport } from "#sense/themes/theme-report.ts";
import type { StatementText } from "#sense/types.ts";
import { hashText, type RunReport } from "./run-report.ts";

/** What a theme run is made from. */
export interface ThemeRunInput {
  statements: StatementText[];
  /** Where each statement was said: no such group gets more than its share of a theme's quotes. */
  groups: [id: string, group: string][];
  seed: number;
  threads: number;
}

/** Ready to be stored: put in words here, so that whoever asked is not held up by it. */
export interface ThemeRunOutput {
  /** SHA-256 over every place, term and quote: a run made again must give the same. */
  outputHash: string;
  /** JSON of the places, in order of id. */
  places: string;
  /** JSON of the report. */
  report: string;
}

export type Progress = (step: ThemeStep, share: number) => void;

/** Finds themes and lays them out as this room keeps them. Runs in a thread. */
export async function answerThemes(
  { statements, groups, seed, threads }: ThemeRunInput,
  progress: Progress,
): Promise<ThemeRunOutput> {
  const found = await findThemes(statements, { groups: new Map(groups), seed, threads, progress });
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  const places = found.statements.map(placeOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    outputHash: found.report.resultHash,
    places: JSON.stringify(places),
    report: JSON.stringify(reportOf(found.report, (id) => hashText(texts.get(id)!))),
  };
}

function placeOf({ id, theme, parent, grandparent, firm }: ThemeOfStatement) {
  return { id, theme: numberOf(theme), parent: numberOf(parent), grandparent: numberOf(grandparent), firm };
}

function reportOf({ themes, parents, grandparents }: ThemeReport, hashOf: (id: string) => string): RunReport {
  const group = ({ id, label, terms, statements, wordings }: ThemeReport["grandparents"][number]) => ({
    number: numberOf(id)!,
    label,
    terms,
    statements,
    wordings,
  });
  return {
    fine: themes.map((one) => ({
      ...group(one),
      within: numberOf(one.parent)!,
      quotes: one.quotes.map(({ id, span, role }) => ({
        statementId: id,
        start: span.start,
        end: span.end,
        textHash: hashOf(id),
        role,
      })),
    })),
    middle: parents.map((one) => ({ ...group(one), within: numberOf(one.grandparent)! })),
    coarse: grandparents.map(group),
  };
}

/** `t12` is 12; `rest` is in no group. */
function numberOf(name: string): number | null {
  return name === "rest" ? null : Number(name.slice(1));
}
