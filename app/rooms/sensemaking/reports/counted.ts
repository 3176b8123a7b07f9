import type { Lang } from "#base/i18n.ts";
import { problems } from "#base/problems.ts";
import { type Contribution, type Statement, sourceIdOf, titleOf } from "#rooms/contributions/door.ts";
import { sentenceOf } from "./judge-finding.ts";
import { proofOf, statementsIn, statementsInTheme, statementsInThemeAndRest } from "./proof.ts";
import type { Place } from "./queries.ts";
import type { ReportData } from "./report-data.ts";
import { textsIn } from "./texts.ts";

interface Wanted {
  area?: string | undefined;
  theme?: string | undefined;
  state?: "confirmed" | undefined;
  copies?: string | undefined;
  layer?: "themed" | "unthemed" | undefined;
  finding?: string | undefined;
  side?: "counter" | undefined;
  feedback?: string | undefined;
  document?: string | undefined;
  channel?: string | undefined;
  place?: Place | undefined;
  reason?: string | undefined;
}

/** The statements a number counted, asked for again: the same query as when the number was printed. */
export function findCounted(
  data: ReportData,
  wanted: Wanted,
  lang: Lang,
): { what: string; statements: Statement[] } {
  const t = textsIn(lang);
  if (wanted.finding) {
    const finding = data.findings.find((each) => each.id === wanted.finding);
    if (!finding) throw problems.notFound();
    const proof = proofOf(data, finding);
    return wanted.side === "counter"
      ? { what: t.counters(sentenceOf(data, finding, lang)), statements: proof.counter }
      : { what: t.proves(sentenceOf(data, finding, lang)), statements: proof.statements };
  }
  if (wanted.theme) return findInTheme(data, { ...wanted, theme: wanted.theme }, lang);
  if (wanted.layer) return findByLayer(data, wanted.layer, lang);
  if (wanted.copies) return findCopies(data, wanted.copies, lang);
  if (wanted.area) {
    const area = data.areas.find((each) => each.id === wanted.area);
    if (!area) throw problems.notFound();
    const { channel } = wanted;
    if (channel === undefined) return { what: t.inArea(area.name), statements: statementsIn(data, area.id) };
    const through = new Set(
      data.contributions.filter((each) => each.channel === channel).map((each) => each.id),
    );
    return {
      what: `${t.inArea(area.name)}, ${t.through(t.channels[channel] ?? channel)}`,
      statements: statementsIn(data, area.id).filter((each) => through.has(each.contributionId)),
    };
  }
  if (wanted.feedback) {
    const feedback = data.feedback.find((each) => each.id === wanted.feedback);
    if (!feedback) throw problems.notFound();
    const restated = new Set(feedback.statementIds);
    return { what: t.restated, statements: data.statements.filter((each) => restated.has(each.id)) };
  }
  if (wanted.document)
    return {
      what: t.inDocument(titleOfSource(data, wanted.document, lang)),
      statements: data.statements.filter((each) => sourceIdOf(each) === wanted.document),
    };
  if (wanted.channel) {
    const through = new Set(
      data.contributions.filter((each) => each.channel === wanted.channel).map((each) => each.id),
    );
    return {
      what: t.through(t.channels[wanted.channel] ?? wanted.channel),
      statements: data.statements.filter((each) => through.has(each.contributionId)),
    };
  }
  const { place, reason } = wanted;
  if (!place) return { what: t.all, statements: data.statements };
  const ids = new Set(
    data.places
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

function findInTheme(
  data: ReportData,
  { theme: id, area: areaId, place, state }: Wanted & { theme: string },
  lang: Lang,
) {
  const t = textsIn(lang);
  const theme = data.themes.find((each) => each.id === id);
  const area = areaId === undefined ? null : data.areas.find((each) => each.id === areaId);
  if (!theme || area === undefined) throw problems.notFound();
  const isInRest = place === "rest";
  const statements = isInRest
    ? statementsInThemeAndRest(data, theme.id)
    : statementsInTheme(data, theme.id, area?.id ?? null);
  const where = area?.name ?? (isInRest ? t.theRest : null);
  if (state === undefined)
    return { what: where ? t.inThemeAndArea(theme.name, where) : t.inTheme(theme.name), statements };
  const confirmed = new Set(
    (data.byTheme.get(theme.id) ?? []).flatMap((each) => (each.state === state ? each.statementId : [])),
  );
  return { what: t.confirmedIn(theme.name), statements: statements.filter((each) => confirmed.has(each.id)) };
}

function findByLayer(data: ReportData, layer: "themed" | "unthemed", lang: Lang) {
  const t = textsIn(lang);
  const out = new Set(data.places.flatMap((each) => (each.place === "excluded" ? each.statementId : [])));
  const themed = new Set([...data.byTheme.values()].flat().map(({ statementId }) => statementId));
  return {
    what: (layer === "themed" ? t.inThemes : t.inNoTheme).toLowerCase(),
    statements: data.statements.filter(({ id }) => !out.has(id) && themed.has(id) === (layer === "themed")),
  };
}

function findCopies(data: ReportData, wanted: string, lang: Lang) {
  const t = textsIn(lang);
  if (wanted === "distinct") {
    const others = new Set(
      data.copies.flatMap(({ members }) => members.slice(1).map(({ statementId }) => statementId)),
    );
    return { what: t.distinct, statements: data.statements.filter((each) => !others.has(each.id)) };
  }
  const sets = data.copies.filter(({ number }) => wanted === "all" || String(number) === wanted);
  if (sets.length === 0 && wanted !== "all") throw problems.notFound();
  const ids = new Set(sets.flatMap(({ members }) => members.map(({ statementId }) => statementId)));
  return {
    what: wanted === "all" ? t.inAnyCopySet : t.inCopySet(wanted),
    statements: data.statements.filter((each) => ids.has(each.id)),
  };
}

/** The title of a document, or of the contribution that came without one. */
function titleOfSource(data: ReportData, id: string, lang: Lang): string {
  const contribution = data.contributions.find((each) => each.id === id);
  return contribution ? titleOf(data.titles, contribution, lang) : (data.titles.get(id) ?? "");
}

/** The notes or inputs behind some statements, with how many of them each holds; all of a kind when nothing narrows it. */
export function countBySource(
  data: ReportData,
  statements: Statement[],
  wanted: Wanted & { kind?: "compiledNote" | "input" | undefined },
  lang: Lang,
): { contribution: Contribution; title: string; statements: number }[] {
  const counts = new Map<string, number>();
  for (const each of statements) counts.set(each.contributionId, (counts.get(each.contributionId) ?? 0) + 1);
  const { area, theme, copies, layer, finding, feedback, document, place, channel } = wanted;
  const narrowed = [area, theme, copies, layer, finding, feedback, document, place].some(
    (each) => each !== undefined,
  );
  return data.contributions
    .filter((each) => each.kind === (wanted.kind ?? "compiledNote"))
    .filter((each) => !narrowed || counts.has(each.id))
    .filter((each) => channel === undefined || each.channel === channel)
    .map((contribution) => ({
      contribution,
      title: titleOf(data.titles, contribution, lang),
      statements: counts.get(contribution.id) ?? 0,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, "da") || (a.contribution.id < b.contribution.id ? -1 : 1));
}
