import type { Trx } from "#base/db.ts";
import { findNewestEventTime } from "#base/events.ts";
import type { Lang } from "#base/i18n.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { codePointIndex, sliceCodePoints } from "#formats/code-points.ts";
import {
  type Contribution,
  listContributions,
  listOwnTexts,
  listSourceTitles,
  listStatements,
  loadSourceRenderers,
  type Statement,
  sourceIdOf,
  titleOf,
  wordingOf,
} from "#rooms/contributions/door.ts";
import { listRawTexts, listReadingNumbers } from "#rooms/documents/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { listEveryFocusArea, type Process } from "#rooms/process/door.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { listPlaces, type StatementPlace } from "../reports/queries.ts";
import { verifyQuotes } from "../reports/verify-quotes.ts";
import { listThemes } from "../themes/codebook-queries.ts";
import { codesOf } from "./codes-of.ts";
import { listAreaCodings, listForeignCodes, listThemeCodings } from "./coding-queries.ts";
import { type CodingRows, codingsOf } from "./codings-of.ts";
import { composeSource } from "./compose-source.ts";
import type { ExchangeData, ExchangeSource, ExchangeStatement } from "./exchange-data.ts";
import { inPieces, takeTurns } from "./take-turns.ts";

/** Everything a file for another program holds, as the viewer of the transaction may see it. */
export async function gatherExchange(trx: Trx, process: Process, language: Lang): Promise<ExchangeData> {
  const rows: CodingRows = {
    areas: await listAreaCodings(trx, process.id),
    themes: await listThemeCodings(trx, process.id),
  };
  const codes = codesOf({
    areas: await listEveryFocusArea(trx, process.id),
    themes: await listThemes(trx, process.id),
    foreign: await listForeignCodes(trx, process.id),
    rows,
  });
  const readings = await listReadingNumbers(trx, process.id);
  const places = new Map((await listPlaces(trx, process.id)).map((row) => [row.statementId, row]));
  const { sources, statements } = await gatherSources(trx, process, language, { places, readings });
  const codings = await codingsOf(rows, { codes, statements, readings });
  const names = await listNames(trx, [...new Set(codings.map((coding) => coding.personId))]);
  return {
    process: {
      id: process.id,
      slug: process.slug,
      name: process.name,
      municipality: process.municipality,
    },
    language,
    at: await findNewestEventTime(trx, process.id),
    ledger: await ledgerOf(trx, process.id),
    codes,
    sources,
    statements,
    codings,
    people: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

interface Known {
  places: ReadonlyMap<string, StatementPlace>;
  readings: ReadonlyMap<string, number>;
}

/** The texts of all sources that state something, and the statements with their place in them. */
async function gatherSources(
  trx: Trx,
  process: Process,
  lang: Lang,
  { places, readings }: Known,
): Promise<Pick<ExchangeData, "sources" | "statements">> {
  const statements = await listStatements(trx, process.id);
  const renderers = await loadSourceRenderers(trx, statements);
  const turn = takeTurns();
  const sound = new Set<string>();
  for (const some of inPieces(statements)) {
    for (const id of (await verifyQuotes(some, async () => renderers)).sound) sound.add(id);
    await turn();
  }
  const titles = await listSourceTitles(trx, process.id);
  const contributions = new Map((await listContributions(trx, process.id)).map((each) => [each.id, each]));
  const lengths = await rawLengths(trx, statements);
  const bySource = new Map<string, Statement[]>();
  for (const each of statements) {
    const own = bySource.get(sourceIdOf(each));
    if (own) own.push(each);
    else bySource.set(sourceIdOf(each), [each]);
  }
  const sources: ExchangeSource[] = [];
  const told: ExchangeStatement[] = [];
  for (const [id, own] of bySource) {
    await turn();
    const first = own[0]!;
    // The newest reading of a source is the one its statements are in.
    const render = renderers.get(wordingOf(first))!;
    const composed = composeSource(
      (spans) => render(spans),
      lengths.get(id) ?? 0,
      own.filter((each) => sound.has(each.id)),
    );
    sources.push(
      sourceOf(id, titleOf(titles, first, lang), composed.text, contributions.get(first.contributionId)),
    );
    const index = codePointIndex(composed.text);
    for (const each of own) {
      const span = composed.places.get(each.id) ?? null;
      // As the source has it: the same words, with its line ends.
      const text = span ? sliceCodePoints(composed.text, span.start, span.end, index) : "";
      const place = places.get(each.id);
      told.push({
        id: each.id,
        number: each.number,
        text,
        sha256: text === "" ? "" : sha256Of(text),
        sourceId: id,
        span,
        reading: each.readingId === null ? null : (readings.get(each.readingId) ?? null),
        basis: each.basis,
        group: each.group,
        question: each.question,
        place: place?.place ?? "waiting",
        reason: place?.reason ?? null,
      });
    }
  }
  return { sources, statements: told.sort((a, b) => a.number - b.number) };
}

function sourceOf(
  id: string,
  title: string,
  text: string,
  contribution: Contribution | undefined,
): ExchangeSource {
  return {
    id,
    title,
    text,
    sha256: sha256Of(text),
    channel: contribution?.channel ?? "unknown",
    senderKind: contribution?.senderKind ?? null,
    place: contribution?.place ?? null,
    saidOn: contribution?.saidOn ?? null,
  };
}

/** Lengths of raw texts in code points, by source. */
async function rawLengths(trx: Trx, statements: readonly Statement[]): Promise<Map<string, number>> {
  const documents = new Set(statements.flatMap((each) => each.documentId ?? []));
  const inputs = new Set(
    statements.filter((each) => each.documentId === null).map((each) => each.contributionId),
  );
  const lengths = new Map<string, number>();
  const turn = takeTurns();
  for (const texts of [await listRawTexts(trx, [...documents]), await listOwnTexts(trx, [...inputs])])
    for (const [id, text] of texts) {
      lengths.set(id, codePointIndex(text).length);
      await turn();
    }
  return lengths;
}
