import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import { loadReadingOf } from "./actions.ts";
import type { LoadedReading } from "./document.ts";
import * as queries from "./queries.ts";

export { type Acting, acceptRepairs, addDocument, approveReading, type Origin } from "./actions.ts";
export { type Channel, channels, type Document, type LoadedReading, type ReadingHead } from "./document.ts";
export {
  findApprovedReadingId,
  getDocument,
  listDocuments,
  listDocumentTitles,
  listReadings,
} from "./queries.ts";
export { type ReadFile, readUpload } from "./read-upload.ts";

/** A reading by its id, whole. @throws notFound */
export async function loadReading(trx: Trx, readingId: string): Promise<LoadedReading> {
  const { head } = await queries.getReadingRow(trx, { id: readingId });
  const document = await queries.findDocument(trx, head.documentId);
  if (!document) throw problems.notFound();
  return loadReadingOf(trx, document, { id: readingId });
}
