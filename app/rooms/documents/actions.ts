import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { EventRecord } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import { read } from "#formats/reader/read.ts";
import { renderSpans } from "#formats/reader/render-spans.ts";
import { repairKey } from "#formats/reader/repair-key.ts";
import type { Channel, Document, LoadedReading, ReadingHead } from "./document.ts";
import { documentProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import type { ReadFile } from "./read-upload.ts";
import { changeRecipe, type RecipeChange } from "./recipe.ts";

/** What an act needs; a request's context is one, a command makes one. */
export interface Acting {
  trx: Trx;
  viewer: { id: string };
  clock: Clock;
  ids: Ids;
  record(event: EventRecord): Promise<void>;
}

export interface Origin {
  channel: Channel;
  committeeId: string | null;
  receivedOn: string | null;
  title: string | null;
}

/**
 * Takes in a file that was read: bytes first, for good, then the rows. The same
 * bytes twice in a process are one document.
 */
export async function addDocument(
  acting: Acting,
  processId: string,
  file: Extract<ReadFile, { reading: unknown }>,
  origin: Origin,
  objects: ObjectStore,
): Promise<{ document: Document; isNew: boolean }> {
  const { trx, clock, ids, viewer } = acting;
  const { sha256, size } = await objects.keep(file.bytes);
  const known = await queries.findDocumentByHash(trx, processId, sha256);
  if (known) return { document: known, isNew: false };
  const now = clock();
  const document: Document = {
    id: ids.uuid(),
    processId,
    sha256,
    size,
    mediaType: file.extraction.mediaType,
    filename: file.filename.slice(-300),
    title: (origin.title || file.reading.title || file.extraction.title || file.filename).slice(0, 500),
    channel: origin.channel,
    committeeId: origin.committeeId,
    receivedOn: origin.receivedOn,
    uploadedAt: now,
  };
  if (!(await queries.insertDocument(trx, document, viewer.id))) {
    const other = await queries.findDocumentByHash(trx, processId, sha256);
    return { document: other!, isNew: false };
  }
  await queries.insertSourceText(trx, document, file.extraction, now);
  const readingId = ids.uuid();
  await queries.insertReading(trx, document, {
    id: readingId,
    number: 1,
    recipe: emptyRecipe,
    reading: file.reading,
    by: viewer.id,
    at: now,
    cause: "first",
  });
  await acting.record({
    kind: "documentRead",
    processId,
    subjectKind: "document",
    subjectId: document.id,
    details: { readingId },
  });
  return { document, isNew: true };
}

/** Loads a reading with its raw text and the way to render spans of it. */
export async function loadReadingOf(
  trx: Trx,
  document: Document,
  where: Parameters<typeof queries.getReadingRow>[1],
): Promise<LoadedReading> {
  const { head, recipe, reading } = await queries.getReadingRow(trx, where);
  const { text: rawText } = await queries.getExtraction(trx, document.id);
  return {
    head,
    document,
    recipe,
    reading,
    rawText,
    render: (spans) => renderSpans(rawText, reading.repairs, spans),
  };
}

/**
 * Makes a new reading from the same raw text. `onNumber` is the reading the
 * person was looking at; if a newer one has come, nothing is done.
 */
export async function makeReading(
  acting: Acting,
  document: Document,
  onNumber: number,
  change: RecipeChange,
): Promise<number> {
  const { trx, clock, ids, viewer } = acting;
  const newest = await queries.lockNewestNumber(trx, document.id);
  if (newest !== onNumber) throw documentProblems.newerReading({ number: newest });
  const before = await queries.getReadingRow(trx, { documentId: document.id, number: onNumber });
  const recipe = changeRecipe(before.recipe, change);
  const reading = read(await queries.getExtraction(trx, document.id), recipe);
  const id = ids.uuid();
  await queries.insertReading(trx, document, {
    id,
    number: newest + 1,
    recipe,
    reading,
    by: viewer.id,
    at: clock(),
    cause: change.cause,
  });
  await acting.record({
    kind: "readingMade",
    processId: document.processId,
    subjectKind: "document",
    subjectId: document.id,
    details: { readingId: id, cause: change.cause },
  });
  return newest + 1;
}

/** A person says the newest reading is right. Downstream follows it from now. */
export async function approveReading(acting: Acting, document: Document, head: ReadingHead): Promise<void> {
  const { trx, viewer, clock } = acting;
  const newest = await queries.lockNewestNumber(trx, document.id);
  if (newest !== head.number) throw documentProblems.newerReading({ number: newest });
  if (head.openDoubts > 0) throw documentProblems.doubtsFirst({ doubts: head.openDoubts });
  if (!(await queries.insertApproval(trx, head, document.processId, viewer.id, clock()))) return;
  await acting.record({
    kind: "readingApproved",
    processId: document.processId,
    subjectKind: "reading",
    subjectId: head.id,
    details: { documentId: document.id, kind: head.kind },
  });
}

/** Notes that a person has looked at all repairs of one kind. */
export async function acceptRepairs(acting: Acting, document: Document, key: string): Promise<void> {
  await queries.insertAcceptance(acting.trx, document, key, acting.viewer.id, acting.clock());
  await acting.record({
    kind: "repairsAccepted",
    processId: document.processId,
    subjectKind: "document",
    subjectId: document.id,
  });
}

/** Repairs that people judge together: one glyph, one bullet sign, all joins. */
export function repairKindKey(repair: { kind: string; from: string }): string {
  return repair.kind === "glyph" || repair.kind === "bullet" ? `${repair.kind}:${repair.from}` : repair.kind;
}

export { repairKey };
