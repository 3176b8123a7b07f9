import type { ChangeOutline, Proposals } from "./proposal-queries.ts";
import type { QuotePlace, ReportGroup, RunReport } from "./run-report.ts";
import type { Level } from "./theme.ts";

/** The group of the run that speaks for a proposal, with the quotes chosen for it. */
export function groupOfChange(
  { run, level }: Pick<Proposals, "run" | "level">,
  { group }: Pick<ChangeOutline, "group">,
): ReportGroup & { quotes: QuotePlace[] } {
  const at = group.level === "fine" ? "fine" : level;
  const found = run.report[at].find((one) => one.number === group.number)!;
  return { ...found, quotes: quotesWithin(run.report, at, group.number) };
}

/** Quotes of the finest groups within a group, the typical ones of the largest first. */
export function quotesWithin(report: RunReport, level: Level, number: number): QuotePlace[] {
  const fine = report.fine.filter((one) => {
    if (level === "fine") return one.number === number;
    if (level === "middle") return one.within === number;
    return report.middle.find((middle) => middle.number === one.within)?.within === number;
  });
  const all = fine.flatMap((one) =>
    (one.quotes ?? []).map((quote, rank) => ({ quote, rank, size: one.statements })),
  );
  return all.sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ quote }) => quote);
}
