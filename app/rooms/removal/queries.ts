import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { problems } from "#base/problems.ts";
import type { Removal, RemovalKind } from "./removal.ts";

type RemovalTables = {
  removal: {
    id: string;
    process_id: string;
    subject_kind: RemovalKind;
    subject_id: string;
    ground: Removal["ground"];
    other_ground: string | null;
    reason: string;
    removed_by: string;
    removed_at: Date;
    places: Removal["places"];
    counts: Removal["counts"];
    objects: string[];
    reprints: string[];
    finished_at: Date | null;
  };
};

const tables = (trx: Trx) => trx.withTables<RemovalTables>();
const json = <T>(value: T) => JSON.stringify(value) as unknown as T;

const columns = [
  "id",
  "process_id as processId",
  "subject_kind as subjectKind",
  "subject_id as subjectId",
  "ground",
  "other_ground as otherGround",
  "reason",
  "removed_by as removedBy",
  "removed_at as removedAt",
  "places",
  "counts",
  "objects",
  "reprints",
  "finished_at as finishedAt",
] as const;

/** Until commit nobody else removes in this process: two removals may strike the same page. */
export async function lockRemovals(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `removals ${processId}`);
}

export async function insertRemoval(trx: Trx, removal: Removal): Promise<void> {
  await tables(trx)
    .insertInto("removal")
    .values({
      id: removal.id,
      process_id: removal.processId,
      subject_kind: removal.subjectKind,
      subject_id: removal.subjectId,
      ground: removal.ground,
      other_ground: removal.otherGround,
      reason: removal.reason,
      removed_by: removal.removedBy,
      removed_at: removal.removedAt,
      places: json(removal.places),
      counts: json(removal.counts),
      objects: json(removal.objects),
      reprints: json(removal.reprints),
      finished_at: removal.finishedAt,
    })
    .execute();
}

/** The newest first. */
export async function listRemovals(trx: Trx, processId: string): Promise<Removal[]> {
  return tables(trx)
    .selectFrom("removal")
    .select(columns)
    .where("process_id", "=", processId)
    .orderBy("removed_at", "desc")
    .execute();
}

export async function getRemoval(trx: Trx, processId: string, id: string): Promise<Removal> {
  const row = await tables(trx)
    .selectFrom("removal")
    .select(columns)
    .where("process_id", "=", processId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

export async function findRemovalOf(
  trx: Trx,
  subject: { kind: RemovalKind; id: string },
): Promise<Removal | null> {
  const row = await tables(trx)
    .selectFrom("removal")
    .select(columns)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findRemoval(trx: Trx, id: string): Promise<Removal | null> {
  const row = await tables(trx).selectFrom("removal").select(columns).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

export async function saveReprinted(trx: Trx, id: string, left: string[]): Promise<void> {
  await tables(trx)
    .updateTable("removal")
    .set({ reprints: json(left) })
    .where("id", "=", id)
    .execute();
}

/** @throws Error when there is nothing to be finished: what was not saved must not be taken for done */
export async function saveFinished(trx: Trx, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await tables(trx)
    .updateTable("removal")
    .set({ finished_at: at })
    .where("id", "=", id)
    .where("finished_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("the removal could not be marked as finished");
}

/** Whether a document or a publication anywhere in the house still stands on these bytes. */
export async function isNeeded(trx: Trx, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`select object_is_needed(${sha256}) as needed`.execute(trx);
  return rows[0]!.needed;
}
