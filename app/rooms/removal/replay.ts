import { appendFile, mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "#base/clock.ts";
import type { Database, Trx } from "#base/db.ts";
import { folderObjectStore, type ObjectStore, syncFolder } from "#base/object-store.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { reprintFiles } from "#rooms/publishing/door.ts";
import { findRemovalOf, insertRemoval, isNeeded, lockRemovals } from "./queries.ts";
import { copyPlaces, type Ground, type RemovalKind } from "./removal.ts";
import { strikeEverywhere } from "./remove.ts";

/** A removal as it is kept outside the database: ids and hashes, no text. */
interface ListedRemoval {
  id: string;
  processId: string;
  subjectKind: RemovalKind;
  subjectId: string;
  ground: Ground;
  /** ISO date-time. */
  removedAt: string;
  /** Hashes of objects that were to go. */
  objects: string[];
}

export interface RemovalList {
  /** Kept for good before it returns; the same removal twice is one. */
  add(removal: ListedRemoval): Promise<void>;
  read(): Promise<ListedRemoval[]>;
}

/** A line of JSON for each removal, in a file that outlives the database. */
export function removalListAt(path: string): RemovalList {
  const read = async (): Promise<ListedRemoval[]> => {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    return parseRemovals(text);
  };
  return {
    read,
    async add(removal) {
      if ((await read()).some((each) => each.id === removal.id)) return;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await appendFile(path, `\n${JSON.stringify(removal)}\n`, { mode: 0o600 });
      const file = await open(path, "r");
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(dirname(path));
    },
  };
}

/** The list as it is written, each removal once. A line that is none is passed over. */
export function parseRemovals(text: string): ListedRemoval[] {
  // The machine may have gone down in the middle of a line; its job adds it again.
  const lines = text.split("\n").flatMap((line) => parsed(line) ?? []);
  return [...new Map(lines.map((each) => [each.id, each])).values()];
}

function parsed(line: string): ListedRemoval | null {
  try {
    const read = line === "" ? null : (JSON.parse(line) as Partial<ListedRemoval> | null);
    return read?.id && read.subjectId && Array.isArray(read.objects) ? (read as ListedRemoval) : null;
  } catch {
    return null;
  }
}

/**
 * Removes again what an older backup brought back. Call it after a restore, before
 * anyone is let in, as a viewer who may do all (the house itself).
 *
 * @returns the removals that were done again; those the backup knows of are left alone
 */
export async function applyRemovals(
  trx: Trx,
  listed: readonly ListedRemoval[],
  { objects, clock, by }: { objects: ObjectStore; clock: Clock; by: string },
): Promise<ListedRemoval[]> {
  const done: ListedRemoval[] = [];
  // Several nodes may start at once: the second finds what the first has done. In one order, so that none waits for ever
  for (const processId of [...new Set(listed.map((each) => each.processId))].sort())
    await lockRemovals(trx, processId);
  for (const each of listed) {
    const subject = { kind: each.subjectKind, id: each.subjectId };
    if (await findRemovalOf(trx, subject)) continue;
    const removedAt = new Date(each.removedAt);
    const struck = await strikeEverywhere(trx, each.processId, subject, removedAt).catch((error) => {
      // The backup is older than what was removed: nothing came back.
      if ((error as { kind?: { code?: string } }).kind?.code === "404.1") return null;
      throw error;
    });
    if (!struck) continue;
    for (const publicationId of struck.reprints) await reprintFiles(trx, publicationId, objects);
    await insertRemoval(trx, {
      ...each,
      otherGround: each.ground === "other" ? "–" : null,
      reason: "–",
      removedBy: by,
      removedAt,
      places: [...copyPlaces],
      counts: struck.counts,
      objects: struck.objects,
      reprints: [],
      finishedAt: clock(),
    });
    for (const sha256 of struck.objects) if (!(await isNeeded(trx, sha256))) await objects.remove(sha256);
    done.push(each);
  }
  return done;
}

/** Where the list stands: beside the objects, so that it outlives the database. */
export const removalListIn = (objectFolder: string): RemovalList =>
  removalListAt(join(objectFolder, "removals.jsonl"));

/** At every start, before anyone is let in: a backup from before a removal may have been put back. */
export async function removeAgain(
  db: Database,
  objectFolder: string,
  clock: Clock,
): Promise<ListedRemoval[]> {
  const listed = await removalListIn(objectFolder).read();
  if (listed.length === 0) return [];
  return db.transaction({ viewer: housePersonId }, (trx) =>
    applyRemovals(trx, listed, { objects: folderObjectStore(objectFolder), clock, by: housePersonId }),
  );
}
