import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Intake } from "./intake.ts";
import { intakeColumns, jsonb, tables } from "./intake-tables.ts";
import type { RememberedMapping } from "./mapping.ts";
import type { Staged } from "./stage-sheet.ts";

export async function insertIntake(
  trx: Trx,
  intake: Omit<Intake, "mapping" | "checkedAt" | "givenUpAt" | "takenBackAt"> & { fileSha256: string | null },
): Promise<void> {
  await tables(trx)
    .insertInto("intake")
    .values({
      id: intake.id,
      process_id: intake.processId,
      kind: intake.kind,
      title: intake.title,
      channel: intake.channel,
      file_sha256: intake.fileSha256,
      sheets: jsonb(intake.found),
      made_by: intake.madeBy,
      made_at: intake.madeAt,
      waits_until: intake.waitsUntil,
      started_at: intake.startedAt,
      finished_at: intake.finishedAt,
      taken: intake.taken,
      known: intake.known,
      rows_total: intake.rowsTotal,
    })
    .execute();
}

/** Chunks of a file, some at a time: a whole sheet would be one very long query. */
export async function insertChunks(
  trx: Trx,
  { id, processId, waitsUntil }: { id: string; processId: string; waitsUntil: Date },
  chunks: Staged["chunks"],
): Promise<void> {
  for (let at = 0; at < chunks.length; at += 10)
    await tables(trx)
      .insertInto("intake_chunk")
      .values(
        chunks.slice(at, at + 10).map((chunk, index) => ({
          intake_id: id,
          process_id: processId,
          sheet: chunk.sheet,
          position: at + index,
          rows: chunk.rows,
          content: Buffer.from(chunk.content),
          waits_until: waitsUntil,
        })),
      )
      .execute();
}

export async function getIntake(trx: Trx, processId: string, id: string): Promise<Intake> {
  const row = await tables(trx)
    .selectFrom("intake")
    .select(intakeColumns)
    .where("process_id", "=", processId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

/** The same, and nobody else changes it until commit; null when it is not there. */
export async function lockIntake(trx: Trx, id: string): Promise<Intake | null> {
  const row = await tables(trx)
    .selectFrom("intake")
    .select(intakeColumns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first. */
export async function listIntakes(trx: Trx, processId: string): Promise<Intake[]> {
  return tables(trx)
    .selectFrom("intake")
    .select(intakeColumns)
    .where("process_id", "=", processId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

export async function listChunkPositions(trx: Trx, intakeId: string, sheet: number): Promise<number[]> {
  const rows = await tables(trx)
    .selectFrom("intake_chunk")
    .select("position")
    .where("intake_id", "=", intakeId)
    .where("sheet", "=", sheet)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.position);
}

export async function getChunk(trx: Trx, intakeId: string, sheet: number, position: number): Promise<Buffer> {
  const row = await tables(trx)
    .selectFrom("intake_chunk")
    .select("content")
    .where("intake_id", "=", intakeId)
    .where("sheet", "=", sheet)
    .where("position", "=", position)
    .executeTakeFirstOrThrow();
  return row.content;
}

/** The chunk that is next to be taken in. */
export async function findNextChunk(trx: Trx, intakeId: string) {
  return tables(trx)
    .selectFrom("intake_chunk")
    .select(["sheet", "position", "content"])
    .where("intake_id", "=", intakeId)
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
}

/** Puts what was mapped in place of what came; from here it waits for nobody and is not deleted as overdue. */
export async function replaceChunk(
  trx: Trx,
  where: { intakeId: string; sheet: number; position: number },
  content: Buffer,
): Promise<void> {
  await tables(trx)
    .updateTable("intake_chunk")
    .set({ content, waits_until: sql<Date>`'infinity'` })
    .where("intake_id", "=", where.intakeId)
    .where("sheet", "=", where.sheet)
    .where("position", "=", where.position)
    .execute();
}

/** Chunks of one position, of all sheets but one, or all of them. */
export async function deleteChunks(
  trx: Trx,
  intakeId: string,
  which: { position?: number; sheet?: number; exceptSheet?: number } = {},
): Promise<void> {
  let query = tables(trx).deleteFrom("intake_chunk").where("intake_id", "=", intakeId);
  if (which.position !== undefined) query = query.where("position", "=", which.position);
  if (which.sheet !== undefined) query = query.where("sheet", "=", which.sheet);
  if (which.exceptSheet !== undefined) query = query.where("sheet", "!=", which.exceptSheet);
  await query.execute();
}

export async function countWaitingRows(trx: Trx, intakeId: string): Promise<number> {
  const row = await tables(trx)
    .selectFrom("intake_chunk")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("rows"), eb.lit(0)).as("rows"))
    .where("intake_id", "=", intakeId)
    .executeTakeFirstOrThrow();
  return Number(row.rows);
}

export async function changeIntake(
  trx: Trx,
  id: string,
  changes: Partial<{
    channel: Intake["channel"];
    found: Intake["found"];
    mapping: Intake["mapping"];
    checkedAt: Date;
    startedAt: Date;
    startedBy: string;
    finishedAt: Date;
    givenUpAt: Date;
    takenBackAt: Date;
    takenBackBy: string;
    rowsTotal: number;
    waitsUntil: Date | null;
  }>,
): Promise<void> {
  const { found, mapping } = changes;
  const set = {
    channel: changes.channel,
    sheets: found && jsonb(found),
    mapping: mapping && jsonb(mapping),
    checked_at: changes.checkedAt,
    started_at: changes.startedAt,
    started_by: changes.startedBy,
    finished_at: changes.finishedAt,
    given_up_at: changes.givenUpAt,
    taken_back_at: changes.takenBackAt,
    taken_back_by: changes.takenBackBy,
    rows_total: changes.rowsTotal,
    waits_until: changes.waitsUntil,
  };
  const said = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  await tables(trx).updateTable("intake").set(said).where("id", "=", id).execute();
}

export async function countTaken(trx: Trx, id: string, taken: number, known: number): Promise<void> {
  await sql`update intake set taken = taken + ${taken}, known = known + ${known} where id = ${id}`.execute(
    trx,
  );
}

export async function findRemembered(
  trx: Trx,
  processId: string,
  columnsHash: string,
): Promise<RememberedMapping | null> {
  const row = await tables(trx)
    .selectFrom("intake_mapping")
    .select("mapping")
    .where("process_id", "=", processId)
    .where("columns_hash", "=", columnsHash)
    .executeTakeFirst();
  return row?.mapping ?? null;
}

export async function saveRemembered(
  trx: Trx,
  processId: string,
  columnsHash: string,
  mapping: RememberedMapping,
  by: string,
  at: Date,
): Promise<void> {
  const values = { mapping: jsonb(mapping), saved_by: by, saved_at: at };
  await tables(trx)
    .insertInto("intake_mapping")
    .values({ process_id: processId, columns_hash: columnsHash, ...values })
    .onConflict((oc) => oc.columns(["process_id", "columns_hash"]).doUpdateSet(values))
    .execute();
}
