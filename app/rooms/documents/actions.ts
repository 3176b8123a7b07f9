import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { EventRecord } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { problems } from "#base/problems.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Extraction } from "#formats/extraction.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import type { Channel, Document, LoadedReading, ReadingHead } from "./document.ts";
import { documentProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { openRawText } from "./raw-text.ts";
import { readAgain } from "./read-again.ts";
import type { ReadFile } from "./read-upload.ts";
import * as readings from "./reading-queries.ts";
import { changeRecipe, type RecipeChange } from "./recipe.ts";
import { rendererOf } from "./renderer.ts";

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
  const before = await queries.findDocumentByHash(trx, processId, sha256Of(file.bytes));
  if (before?.removedAt) throw documentProblems.removedBefore({ on: isoDay(before.removedAt) });
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
    removedAt: null,
  };
  if (!(await queries.insertDocument(trx, document, viewer.id))) {
    const other = await queries.findDocumentByHash(trx, processId, sha256);
    return { document: other!, isNew: false };
  }
  await queries.insertSourceText(trx, document, file.extraction, now);
  const readingId = ids.uuid();
  await readings.insertReading(trx, document, {
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

const isoDay = (at: Date) => at.toISOString().slice(0, 10);

/** Loads a reading with its raw text and the way to render spans of it. */
export async function loadReadingOf(
  trx: Trx,
  document: Document,
  where: Parameters<typeof readings.getReadingRow>[1],
): Promise<LoadedReading> {
  const row = await readings.getReadingRow(trx, where);
  return loadedReading(document, row, await queries.getExtraction(trx, document.id));
}

export function loadedReading(
  document: Document,
  { head, recipe, reading }: readings.ReadingRow,
  extraction: Extraction,
): LoadedReading {
  const rawText = extraction.text;
  return {
    head,
    document,
    recipe,
    reading,
    extraction,
    rawText,
    render: rendererOf(rawText, reading.repairs),
  };
}

/** The reading a change would give, before anything is kept. */
export async function tryChange(loaded: LoadedReading, change: RecipeChange) {
  const raw = openRawText(loaded.rawText);
  const standsAt = (start: number, letters: string) => raw.text.startsWith(letters, raw.index.toUtf16(start));
  const recipe = changeRecipe({ recipe: loaded.recipe, reading: loaded.reading, standsAt }, change);
  return { recipe, reading: await readAgain(loaded.extraction, recipe) };
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
): Promise<{ before: LoadedReading; number: number }> {
  const { trx, clock, ids, viewer } = acting;
  const newest = await readings.lockNewestNumber(trx, document.id);
  if (newest !== onNumber) throw documentProblems.newerReading({ number: newest });
  const before = await loadReadingOf(trx, document, { documentId: document.id, number: onNumber });
  if (change.cause === "answer" && change.answer !== null && !isOffered(before, change.doubt, change.answer))
    throw problems.badRequest();
  const { recipe, reading } = await tryChange(before, change);
  // A second press on the same button changes nothing, so it makes nothing.
  if (JSON.stringify(recipe) === JSON.stringify(before.recipe)) return { before, number: newest };
  const id = ids.uuid();
  await readings.insertReading(trx, document, {
    id,
    number: newest + 1,
    recipe,
    reading,
    by: viewer.id,
    at: clock(),
    cause: change.cause,
  });
  if (reading.title && reading.title !== document.title && document.title === before.reading.title)
    await queries.updateTitle(trx, document.id, reading.title.slice(0, 500));
  await acting.record({
    kind: "readingMade",
    processId: document.processId,
    subjectKind: "document",
    subjectId: document.id,
    details: { readingId: id, cause: change.cause },
  });
  return { before, number: newest + 1 };
}

const isOffered = ({ reading }: LoadedReading, doubt: string, answer: string) =>
  reading.doubts.some(({ key, answers }) => key === doubt && answers.includes(answer));

/** A person says the newest reading is right. Downstream follows it from now. */
export async function approveReading(acting: Acting, document: Document, head: ReadingHead): Promise<void> {
  const { trx, viewer, clock } = acting;
  const newest = await readings.lockNewestNumber(trx, document.id);
  if (newest !== head.number) throw documentProblems.newerReading({ number: newest });
  if (head.openDoubts > 0) throw documentProblems.doubtsFirst({ doubts: head.openDoubts });
  if (!(await readings.insertApproval(trx, head, document.processId, viewer.id, clock()))) return;
  await acting.record({
    kind: "readingApproved",
    processId: document.processId,
    subjectKind: "reading",
    subjectId: head.id,
    details: { documentId: document.id, kind: head.kind },
  });
}

/** Notes that a person has looked at repairs and found them right: all of one kind, or one. */
export async function acceptRepairs(acting: Acting, document: Document, key: string): Promise<void> {
  await readings.insertAcceptance(acting.trx, document, key, acting.viewer.id, acting.clock());
  await acting.record({
    kind: "repairsAccepted",
    processId: document.processId,
    subjectKind: "document",
    subjectId: document.id,
  });
}
