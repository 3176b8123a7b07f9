import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { countStatements } from "#rooms/contributions/door.ts";
import type { RunManifest } from "#sense/manifest.ts";
import {
  type BothWays,
  type CopySet,
  countSets,
  type RunMember,
  standingSets,
  type Unlike,
} from "./copy-sets.ts";
import type { CopyMember } from "./find-copies.ts";

export interface CopyRun {
  id: string;
  number: number;
  manifest: RunManifest;
  outputHash: string;
  /** Statements it looked at. */
  statements: number;
  madeAt: Date;
}

export interface SaidUnlike extends Unlike {
  saidBy: string;
  saidAt: Date;
}

export async function findNewestCopyRun(trx: Trx, processId: string): Promise<CopyRun | null> {
  const { rows } = await sql<CopyRun>`
    select id, number, manifest, output_hash as "outputHash", statements, made_at as "madeAt"
      from copy_run where process_id = ${processId} order by number desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** Locks the runs about copies of one process until commit: they are numbered one after the other. */
export async function lockCopies(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `copies ${processId}`);
}

export async function insertCopyRun(
  trx: Trx,
  run: Omit<CopyRun, "number"> & { processId: string; madeBy: string },
  members: readonly CopyMember[],
): Promise<void> {
  await sql`
    insert into copy_run (id, process_id, number, manifest, output_hash, statements, made_by, made_at)
    select ${run.id}, ${run.processId}, count(*) + 1, ${JSON.stringify(run.manifest)}, ${run.outputHash},
           ${run.statements}, ${run.madeBy}, ${run.madeAt}
      from copy_run where process_id = ${run.processId}`.execute(trx);
  await sql`
    insert into copy_member (run_id, statement_id, process_id, set_number, position, kind)
    select ${run.id}, "statementId", ${run.processId}, set, position, kind
      from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
        as given ("statementId" uuid, set integer, position integer, kind text)`.execute(trx);
}

/** What people have said is not alike, and not taken back. */
export async function listUnlikes(trx: Trx, processId: string): Promise<SaidUnlike[]> {
  const { rows } = await sql<SaidUnlike>`
    select id, statement_id as "statementId", others, said_by as "saidBy", said_at as "saidAt"
      from copy_unlike where process_id = ${processId} and undone_at is null order by said_at, id`.execute(
    trx,
  );
  return rows;
}

/** The members of the newest run's sets that still count, in order of set and position. */
export async function listMembers(trx: Trx, processId: string): Promise<RunMember[]> {
  const { rows } = await sql<RunMember>`
    select m.statement_id as "statementId", s.number, m.set_number as set, m.kind
      from copy_member m join statement s on s.id = m.statement_id
     where m.run_id = (select id from copy_run where process_id = ${processId} order by number desc limit 1)
       and s.retired_at is null
     order by m.set_number, m.position`.execute(trx);
  return rows;
}

/** The sets of a process as they stand, largest first. */
export async function setsOf(trx: Trx, processId: string): Promise<CopySet[]> {
  return standingSets(await listMembers(trx, processId), await listUnlikes(trx, processId));
}

/** All counted statements, and how many they are when each set is counted once. */
export async function countBothWays(trx: Trx, processId: string): Promise<BothWays> {
  return countSets(await countStatements(trx, processId), await setsOf(trx, processId));
}

/** Ids of the distinct statements in order of number: those that stand alone, and the one that stands for each set. */
export async function listDistinct(
  trx: Trx,
  processId: string,
  sets: readonly CopySet[],
  page: { limit: number; offset: number },
): Promise<string[]> {
  const copies = sets.flatMap((set) => set.members.slice(1).map((member) => member.statementId));
  const { rows } = await sql<{ id: string }>`
    select s.id from statement s
      left join unnest(${copies}::uuid[]) as copy (id) on copy.id = s.id
     where s.process_id = ${processId} and s.retired_at is null and copy.id is null
     order by s.number limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows.map((row) => row.id);
}
