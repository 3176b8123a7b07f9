import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Span } from "#formats/span.ts";
import {
  listDocumentTitles,
  loadReading,
  loadRenderers,
  placeInDocument,
  type Renderer,
  rendererOf,
} from "#rooms/documents/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { tables } from "./contribution-tables.ts";
import type { Statement } from "./statement.ts";
import { textsIn } from "./texts.ts";

/** What tells where something was said: a document, or else a sheet or a paste. */
export interface Sourced {
  documentId: string | null;
  intakeId: string | null;
  /** Its row in the sheet it came in. */
  rowNumber: number | null;
}

/** What names a source in an address: its document, or the contribution itself when it came without one. */
export function sourceIdOf({
  documentId,
  contributionId,
}: {
  documentId: string | null;
  contributionId: string;
}): string {
  return documentId ?? contributionId;
}

/** Titles of documents, and of the sheets and pastes contributions came in, by id; `titleOf` picks. */
export async function listSourceTitles(trx: Trx, processId: string): Promise<Map<string, string>> {
  const titles = await listDocumentTitles(trx, processId);
  const rows = await tables(trx)
    .selectFrom("intake")
    .select(["id", "title"])
    .where("process_id", "=", processId)
    .execute();
  for (const row of rows) titles.set(row.id, row.title);
  return titles;
}

/** »Notat fra Sektor-MED«, »Regneark »svar.csv«, række 17«, »Mail fra en borger«. */
export function titleOf(titles: ReadonlyMap<string, string>, sourced: Sourced, lang: Lang): string {
  const title = titles.get(sourced.documentId ?? sourced.intakeId ?? "") ?? "";
  return sourced.rowNumber === null
    ? title
    : textsIn(lang).rowOf(title, formatNumber(sourced.rowNumber, lang));
}

/** The address of a place in a source: in its document, or in the contribution itself. */
export function placeInSource(
  slug: string,
  source: { documentId: string | null; contributionId: string; rawStart: number },
): string {
  const { documentId, contributionId, rawStart } = source;
  if (documentId !== null) return placeInDocument(slug, documentId, rawStart);
  return withQuery(`${paths.contribution(slug, contributionId)}#at-${rawStart}`, { at: rawStart });
}

/** The text of raw spans in what a statement stands in, and what was repaired there. */
export async function loadSource(trx: Trx, statement: Statement) {
  if (statement.readingId !== null) {
    const { reading, render } = await loadReading(trx, statement.readingId);
    return { repairs: reading.repairs, render };
  }
  const texts = await listOwnTexts(trx, [statement.contributionId]);
  return { repairs: [], render: rendererOf(texts.get(statement.contributionId) ?? "", []) };
}

/** Where words are said to stand: spans of a reading, or of a contribution's own raw text. */
export interface Placed {
  readingId: string | null;
  contributionId: string;
  spans: Span[];
}

/** The reading that words are in, or the contribution. */
export const wordingOf = ({ readingId, contributionId }: Omit<Placed, "spans">) =>
  readingId ?? contributionId;

/** The text of raw spans in all these readings and contributions, by `wordingOf`. */
export async function loadSourceRenderers(
  trx: Trx,
  placed: readonly Omit<Placed, "spans">[],
): Promise<Map<string, Renderer>> {
  const readingIds = new Set(placed.flatMap(({ readingId }) => readingId ?? []));
  const renderers = await loadRenderers(trx, [...readingIds]);
  const ids = new Set(placed.filter((each) => each.readingId === null).map((each) => each.contributionId));
  const texts = await listOwnTexts(trx, [...ids]);
  for (const [id, text] of texts) renderers.set(id, rendererOf(text, []));
  return renderers;
}

/** The raw texts of contributions that came without a document. */
export async function listOwnTexts(trx: Trx, ids: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (let at = 0; at < ids.length; at += batchSize) {
    const rows = await tables(trx)
      .selectFrom("contribution")
      .select(["id", "raw_text"])
      .where("id", "in", ids.slice(at, at + batchSize))
      .execute();
    for (const row of rows) texts.set(row.id, row.raw_text ?? "");
  }
  return texts;
}

/** Ids in one query: PostgreSQL takes 65 535 values at a time. */
const batchSize = 10_000;
