import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import type { Calibration } from "#sense/calibrate.ts";
import type { CodingTarget, Place } from "./coding/coding.ts";
import type { Background } from "./proposing/read-background.ts";

export type SensemakingTables = {
  run: {
    id: string;
    process_id: string;
    number: number;
    manifest: RunRecord;
    output_hash: string;
    made_by: string;
    made_at: Date;
    act_id: string | null;
  };
  coding_act: {
    id: string;
    process_id: string;
    person_id: string;
    at: Date;
    kind: string;
    undone_at: Date | null;
    undone_by: string | null;
  };
  standing_coding: {
    id: number;
    process_id: string;
    statement_id: string;
    reading_id: string | null;
    target: CodingTarget;
    focus_area_id: string | null;
    reason: string | null;
    state: "confirmed" | "rejected" | "withdrawn";
    run_id: string | null;
    person_id: string;
    at: Date;
    act_id: string;
  };
  statement_place: {
    statement_id: string;
    process_id: string;
    number: number;
    place: Place;
    reason: string | null;
  };
};

export const tables = (trx: Trx) => trx.withTables<SensemakingTables>();

/** What a run was made from, so that it can be made again and held against its output. */
export interface RunRecord {
  inputHash: string;
  version: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The decisions it learnt from, as they stood then. */
  examples: { id: string; areaId: string; state: "confirmed" | "rejected" }[];
  /** How the bands were cut. Runs from before bands were learnt have none, nor the next two. */
  calibration?: Calibration;
  /** The areas as they were named and defined then. */
  areas?: { id: string; name: string; description: string }[];
  /** How many statements it read. */
  statements?: number;
  /** The house's own text it was made with. */
  background?: Background;
}

export interface Run {
  id: string;
  number: number;
  manifest: RunRecord;
  outputHash: string;
  madeBy: string;
  madeAt: Date;
}

/** The run whose proposals are shown: the newest that no undo has taken back. */
export async function findLatestRun(trx: Trx, processId: string): Promise<Run | null> {
  const row = await tables(trx)
    .selectFrom("run as r")
    .leftJoin("coding_act as a", "a.id", "r.act_id")
    .select([
      "r.id",
      "r.number",
      "r.manifest",
      "r.output_hash as outputHash",
      "r.made_by as madeBy",
      "r.made_at as madeAt",
    ])
    .where("r.process_id", "=", processId)
    .where("a.undone_at", "is", null)
    .orderBy("r.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export interface PlaceCount {
  place: Place;
  /** The name of the rest, or why it is left out. */
  reason: string | null;
  count: number;
}

export async function countPlaces(trx: Trx, processId: string): Promise<PlaceCount[]> {
  const rows = await tables(trx)
    .selectFrom("statement_place")
    .select(["place", "reason"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("process_id", "=", processId)
    .groupBy(["place", "reason"])
    .orderBy("count", "desc")
    .orderBy("reason")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Statements people have given to each area, in order of number. A statement left out or in the rest is in none. */
export async function codingsByArea(trx: Trx, processId: string): Promise<Map<string, string[]>> {
  const rows = await tables(trx)
    .selectFrom("statement_place as p")
    .innerJoin("standing_coding as c", (join) =>
      join.onRef("c.process_id", "=", "p.process_id").onRef("c.statement_id", "=", "p.statement_id"),
    )
    .select(["c.focus_area_id as areaId", "c.statement_id as statementId"])
    .where("p.process_id", "=", processId)
    .where("p.place", "=", "coded")
    .where("c.target", "=", "area")
    .where("c.state", "=", "confirmed")
    .orderBy("p.number")
    .execute();
  const byArea = new Map<string, string[]>();
  for (const { areaId, statementId } of rows) {
    const ids = byArea.get(areaId!);
    if (ids) ids.push(statementId);
    else byArea.set(areaId!, [statementId]);
  }
  return byArea;
}

/** Locks the coding of one process until commit, so that acts come one after the other. */
export async function lockCoding(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `coding ${processId}`);
}

/** Locks the runs of one process until commit. A lock of its own: people code on while a run is made. */
export async function lockRuns(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `runs ${processId}`);
}

/** Statements in one place, in order of number: those of one rest, one reason or one area when it is named. */
export async function listPlace(
  trx: Trx,
  processId: string,
  place: Place,
  narrow: { reason?: string | undefined; areaId?: string | undefined },
  page: { limit: number; offset: number },
): Promise<{ ids: string[]; count: number }> {
  let query = tables(trx)
    .selectFrom("statement_place as p")
    .select(["p.statement_id as id"])
    .select(sql<number>`count(*) over ()`.as("count"))
    .where("p.process_id", "=", processId)
    .where("p.place", "=", place);
  if (narrow.reason !== undefined) query = query.where("p.reason", "=", narrow.reason);
  if (narrow.areaId)
    query = query.where(
      sql<boolean>`p.statement_id in (select statement_id from standing_coding
                    where process_id = ${processId} and target = 'area' and state = 'confirmed' and focus_area_id = ${narrow.areaId})`,
    );
  const rows = await query.orderBy("p.number").limit(page.limit).offset(page.offset).execute();
  return { ids: rows.map((row) => row.id), count: Number(rows[0]?.count ?? 0) };
}

/** How many statements people have given to each area. A statement in two areas counts in both. */
export async function countByArea(trx: Trx, processId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select c.focus_area_id as id, count(*) as count
      from standing_coding c join statement_place p on p.statement_id = c.statement_id
     where c.process_id = ${processId} and p.process_id = ${processId} and p.place = 'coded'
       and c.target = 'area' and c.state = 'confirmed'
     group by 1`.execute(trx);
  return new Map(rows.map((row) => [row.id, row.count]));
}
