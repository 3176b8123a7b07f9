import type { Lang } from "#base/i18n.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { contentWordsOf } from "#sense/verify/content-stems.ts";
import type { Count, Facts } from "#sense/verify/draft.ts";
import { proofOf, statementsIn, statementsInRest, statementsInTheme } from "./proof.ts";
import type { Place } from "./queries.ts";
import type { ReportData } from "./report-data.ts";
import { type Counted, listId } from "./report-refs.ts";
import { textsIn } from "./texts.ts";

/** All a sentence may be held against, counted from the data of this moment. */
interface HouseFacts {
  facts: Facts;
  /** By the key of their count: the query, and the statements it finds. */
  lists: ReadonlyMap<string, { counted: Counted; statements: readonly Statement[] }>;
}

const known = new WeakMap<ReportData, Partial<Record<Lang, HouseFacts>>>();

/** Gathered once for the data of one request: a page holds many sentences against it. */
export function houseFacts(data: ReportData, lang: Lang): HouseFacts {
  const standing = known.get(data) ?? {};
  known.set(data, standing);
  standing[lang] ??= gatherFacts(data, lang);
  return standing[lang];
}

function gatherFacts(data: ReportData, lang: Lang): HouseFacts {
  const t = textsIn(lang);
  const lists = new Map<string, { counted: Counted; statements: readonly Statement[] }>();
  const counts: Record<string, Count> = {};
  const add = (counted: Counted, statements: readonly Statement[], about: string | null, of: number) => {
    const key = listId(counted);
    lists.set(key, { counted, statements });
    counts[key] = { value: statements.length, of, unit: "statement", ...(about === null ? {} : { about }) };
    return key;
  };
  const whole = data.statements.length;
  add({}, data.statements, null, whole);
  const areas = data.areas.map((area) =>
    add(
      { area: area.id },
      statementsIn(data, area.id),
      `${area.name} ${contentOf(area.definition, lang)}`,
      whole,
    ),
  );
  for (const finding of data.findings) {
    const proof = proofOf(data, finding);
    add({ finding: finding.id }, proof.statements, aboutFinding(data, finding, lang), proof.whole);
  }
  const places = ["coded", "waiting", "rest", "excluded"] as const;
  for (const place of places) add({ place }, placedIn(data, place), t.placeWords[place], whole);
  for (const { name } of data.ledger.rest) {
    add({ place: "rest", reason: name }, statementsInRest(data, name), name, whole);
  }
  const standing = (id: string) => data.byId.get(id) ?? [];
  for (const { id, statementIds } of data.minorities)
    lists.set(listId({ minority: id }), {
      counted: { minority: id },
      statements: statementIds.flatMap(standing),
    });
  for (const theme of data.themes) {
    const statements = statementsInTheme(data, theme.id);
    const about = `${theme.name} ${contentOf(theme.definition, lang)}`;
    if (statements.length > 0) add({ theme: theme.id }, statements, about, whole);
  }
  return {
    facts: {
      statements: data.statements.map(({ number, text }) => ({ id: String(number), text })),
      counts,
      names: namesIn(data),
      words: [...[...data.areas, ...data.themes].map(({ name }) => name), t.freeWords],
      rankings: { areas },
      ...(data.at ? { writtenOn: data.at.toISOString().slice(0, 10) } : {}),
      ...(data.at ? { dates: { counted: data.at.toISOString().slice(0, 10) } } : {}),
    },
    lists,
  };
}

function placedIn({ places, statements }: ReportData, wanted: Place): Statement[] {
  const ids = new Set(places.flatMap(({ place, statementId }) => (place === wanted ? statementId : [])));
  return statements.filter(({ id }) => ids.has(id));
}

function aboutFinding(
  { areas }: ReportData,
  { sentence, query }: ReportData["findings"][number],
  lang: Lang,
): string {
  const area = areas.find(({ id }) => id === query.focusAreaId);
  return [contentOf(sentence, lang), query.words ?? "", area?.name ?? ""].join(" ");
}

/** Without the words that stand in any sentence, or every sentence would be about it. */
function contentOf(text: string, lang: Lang): string {
  return contentWordsOf(text, lang)
    .map(({ word }) => word)
    .join(" ");
}

/** Names a sentence may use though no source has them: they are the house's own. */
function namesIn({ process, areas, titles, contributions }: ReportData): string[] {
  const said = new Set(contributions.flatMap(({ place, senderKind }) => [place ?? "", senderKind ?? ""]));
  said.delete("");
  return [process.name, process.municipality, ...areas.map(({ name }) => name), ...titles.values(), ...said];
}
