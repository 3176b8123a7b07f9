import type { Trx } from "#base/db.ts";
import { paths, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import type { Reading } from "#formats/reading.ts";
import { loadReadingOf } from "./actions.ts";
import type { LoadedReading } from "./document.ts";
import * as queries from "./queries.ts";
import * as readings from "./reading-queries.ts";
import { type Renderer, rendererOf } from "./renderer.ts";

export { type Acting, acceptRepairs, addDocument, approveReading, type Origin } from "./actions.ts";
export { type Channel, channels, type Document, type LoadedReading, type ReadingHead } from "./document.ts";
export { listApprovedReadings } from "./list-approved-readings.ts";
export { listDocuments } from "./list-documents.ts";
export { getDocument, listDocumentTitles, listRawTexts } from "./queries.ts";
export { readFileOrNull } from "./read-command.ts";
export { type ReadFile, readUpload } from "./read-upload.ts";
export { findApprovedReadingId, listReadingNumbers, listReadings } from "./reading-queries.ts";
export { type StruckPlaces, strikeDocument } from "./strike-document.ts";
export type { Renderer };
export { rendererOf };

/** A reading by its id, whole. @throws notFound */
export async function loadReading(trx: Trx, readingId: string): Promise<LoadedReading> {
  const { head } = await readings.getReadingRow(trx, { id: readingId });
  const document = await queries.findDocument(trx, head.documentId);
  if (!document) throw problems.notFound();
  return loadReadingOf(trx, document, { id: readingId });
}

/** What each of these readings says, in one question to the database. */
export async function loadReadings(trx: Trx, readingIds: string[]): Promise<Map<string, Reading>> {
  if (readingIds.length === 0) return new Map();
  const rows = await readings.listReadingRows(trx, readingIds);
  return new Map([...rows].map(([id, { reading }]) => [id, reading]));
}

/** The text of raw spans in each of these readings, in two questions to the database. */
export async function loadRenderers(trx: Trx, readingIds: string[]): Promise<Map<string, Renderer>> {
  if (readingIds.length === 0) return new Map();
  const rows = await readings.listReadingRows(trx, readingIds);
  const documentIds = [...new Set([...rows.values()].map(({ head }) => head.documentId))];
  const texts = await queries.listRawTexts(trx, documentIds);
  return new Map(
    [...rows].map(([id, { head, reading }]) => [
      id,
      rendererOf(texts.get(head.documentId) ?? "", reading.repairs),
    ]),
  );
}

/** The address of a place in a document: the right page of its review, at the passage. */
export function placeInDocument(slug: string, documentId: string, start: number): string {
  return withQuery(`${paths.documentReview(slug, documentId)}#at-${start}`, { at: start });
}
