import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import type { Contribution, Statement } from "#rooms/contributions/door.ts";
import { getFinding, listPlaces, type Place } from "./queries.ts";
import { provenBy, type ReportData, statementsIn } from "./report-data.ts";
import { textsIn } from "./texts.ts";

interface Wanted {
  area?: string | undefined;
  finding?: string | undefined;
  place?: Place | undefined;
  reason?: string | undefined;
}

/** The statements a number counted, asked for again: the same query as when the number was printed. */
export async function findCounted(
  trx: Trx,
  data: ReportData,
  wanted: Wanted,
  lang: Lang,
): Promise<{ what: string; statements: Statement[] }> {
  const t = textsIn(lang);
  if (wanted.finding) {
    const finding = await getFinding(trx, data.process.id, wanted.finding);
    return { what: t.proves(finding.sentence), statements: provenBy(data, finding.query) };
  }
  if (wanted.area) {
    const area = data.areas.find((each) => each.id === wanted.area);
    return { what: t.inArea(area?.name ?? ""), statements: statementsIn(data, wanted.area) };
  }
  const { place, reason } = wanted;
  if (!place) return { what: t.all, statements: data.statements };
  const ids = new Set(
    (await listPlaces(trx, data.process.id))
      .filter((each) => each.place === place && (reason === undefined || each.reason === reason))
      .map((each) => each.statementId),
  );
  const named = { coded: t.coded, waiting: t.waiting, rest: t.inRest, excluded: t.excluded };
  const what =
    reason === undefined
      ? named[place].toLowerCase()
      : place === "rest"
        ? t.inRestNamed(reason)
        : t.excludedFor(reason);
  return { what, statements: data.statements.filter((each) => ids.has(each.id)) };
}

/** The notes or inputs behind some statements, with how many of them each holds; all of a kind when nothing narrows it. */
export function countBySource(
  data: ReportData,
  statements: Statement[],
  wanted: Wanted & { kind?: "compiledNote" | "input" | undefined },
): { contribution: Contribution; title: string; statements: number }[] {
  const counts = new Map<string, number>();
  for (const each of statements) counts.set(each.contributionId, (counts.get(each.contributionId) ?? 0) + 1);
  const narrowed = wanted.area !== undefined || wanted.finding !== undefined || wanted.place !== undefined;
  return data.contributions
    .filter((each) => each.kind === (wanted.kind ?? "compiledNote"))
    .filter((each) => !narrowed || counts.has(each.id))
    .map((contribution) => ({
      contribution,
      title: data.titles.get(contribution.documentId) ?? "",
      statements: counts.get(contribution.id) ?? 0,
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
