import type { Trx } from "#base/db.ts";
import { type FoundStruck, findStruck, strikeStatements } from "#rooms/contributions/door.ts";
import { getDocument, strikeDocument } from "#rooms/documents/door.ts";
import { strikeAgenda, wordsOfAgenda } from "#rooms/meetings/door.ts";
import type { Acting } from "#rooms/process/door.ts";
import { strikePublished } from "#rooms/publishing/door.ts";
import { strikeCoding } from "#rooms/sensemaking/door.ts";
import { strikerOf } from "#sense/strike/striker.ts";
import { formatDate } from "#shell/format/date.ts";
import { findRemovalOf, insertRemoval, lockRemovals } from "./queries.ts";
import { copyPlaces, type Ground, type Removal, type RemovalKind } from "./removal.ts";

interface Removing {
  kind: RemovalKind;
  id: string;
  ground: Ground;
  otherGround: string | null;
  reason: string;
}

/**
 * Removes by law: every room strikes its own words, in this one transaction. A second
 * press finds what the first did. Bytes go after the commit (`finish.ts`).
 *
 * @throws notFound
 */
export async function removeByLaw(acting: Acting, processId: string, removing: Removing): Promise<Removal> {
  const { trx, viewer, clock, ids } = acting;
  await lockRemovals(trx, processId);
  const before = await findRemovalOf(trx, removing);
  if (before) return before;
  const struck = await strikeEverywhere(trx, processId, removing, clock());
  const removal: Removal = {
    id: ids.uuid(),
    processId,
    subjectKind: removing.kind,
    subjectId: removing.id,
    ground: removing.ground,
    otherGround: removing.otherGround,
    // Reasons are written by people too: they may hold the very words that go.
    reason: struck.reasonOf(removing.reason),
    removedBy: viewer.id,
    removedAt: clock(),
    places: [...copyPlaces],
    counts: struck.counts,
    objects: struck.objects,
    reprints: struck.reprints,
    finishedAt: null,
  };
  await insertRemoval(trx, removal);
  await acting.record({
    kind: "removedByLaw",
    processId,
    subjectKind: removing.kind,
    subjectId: removing.id,
    details: { removalId: removal.id, ground: removing.ground },
  });
  return removal;
}

/** Every place the words stand, room by room. */
export async function strikeEverywhere(
  trx: Trx,
  processId: string,
  { kind, id }: Pick<Removing, "kind" | "id">,
  now: Date,
) {
  if (kind === "document") await getDocument(trx, processId, id);
  const found = await findStruck(trx, processId, kind, id);
  const words = [...found.words, ...(kind === "document" ? await wordsOfAgenda(trx, id) : [])];
  const struck = {
    statementIds: new Set(found.statements.map((each) => each.id)),
    numbers: new Set(found.statements.map((each) => each.number)),
    words,
  };
  const striker = strikerOf(struck);
  const line = {
    da: `Et udsagn er fjernet efter loven den ${formatDate(now, "da")}.`,
    en: `A statement was removed by law on ${formatDate(now, "en")}.`,
  };
  const objects = await strikeSource(trx, kind, found, striker, now);
  await strikeStatements(trx, kind, found, striker, now);
  const coding = await strikeCoding(trx, processId, struck, striker, line);
  const published = await strikePublished(trx, processId, struck, striker, line);
  return {
    reasonOf: striker.words,
    objects: [...objects, ...published.files],
    reprints: published.reprints,
    counts: {
      statements: found.statements.length,
      findings: coding.findings,
      versions: coding.versions,
      publications: published.touched.length,
    },
  };
}

/** The document the words stand in: its raw text, readings and agenda items. Its original holds them too. */
async function strikeSource(
  trx: Trx,
  kind: RemovalKind,
  found: FoundStruck,
  striker: ReturnType<typeof strikerOf>,
  now: Date,
): Promise<string[]> {
  if (!found.documentId) return [];
  const places = kind === "document" ? null : { spans: found.spans, keep: found.keep };
  const sha256 = await strikeDocument(trx, found.documentId, places, striker, now);
  await strikeAgenda(trx, found.documentId, kind === "document", striker);
  return [sha256];
}
