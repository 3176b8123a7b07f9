import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import type { RareView } from "#sense/compare/rare-views.ts";
import type { RunManifest } from "#sense/manifest.ts";

export interface MinorityRun {
  id: string;
  number: number;
  manifest: RunManifest;
  outputHash: string;
  statements: number;
  madeAt: Date;
}

/** A rare view of the newest run, with the statements that still count. */
export interface StoredView {
  number: number;
  shownId: string;
  statementIds: string[];
  size: number;
}

export type MinorityKind = "rare" | "oneGroup";

export interface MinorityDecision {
  id: string;
  kind: MinorityKind;
  shownId: string;
  statementIds: string[];
  accepted: boolean;
  sentence: string | null;
  decidedBy: string;
  decidedAt: Date;
}

export async function findNewestMinorityRun(trx: Trx, processId: string): Promise<MinorityRun | null> {
  const { rows } = await sql<MinorityRun>`
    select id, number, manifest, output_hash as "outputHash", statements, made_at as "madeAt"
      from minority_run where process_id = ${processId} order by number desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** Locks runs and decisions about minorities of one process until commit. */
export async function lockMinorities(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `minorities ${processId}`);
}

export async function insertMinorityRun(
  trx: Trx,
  run: Omit<MinorityRun, "number"> & { processId: string; madeBy: string },
  views: readonly RareView[],
): Promise<void> {
  await sql`
    insert into minority_run (id, process_id, number, manifest, output_hash, statements, made_by, made_at)
    select ${run.id}, ${run.processId}, count(*) + 1, ${JSON.stringify(run.manifest)}, ${run.outputHash},
           ${run.statements}, ${run.madeBy}, ${run.madeAt}
      from minority_run where process_id = ${run.processId}`.execute(trx);
  await sql`
    insert into minority_view (run_id, number, process_id, shown_id, statement_ids, size)
    select ${run.id}, g.n, ${run.processId}, g.shown, g.statements, g.size
      from rows from (jsonb_to_recordset(${JSON.stringify(views)}::jsonb)
             as (shown uuid, statements jsonb, size integer)) with ordinality as g (shown, statements, size, n)`.execute(
    trx,
  );
}

/** What people have said of views and not taken back, in the order they said it. */
export async function listDecisions(trx: Trx, processId: string): Promise<MinorityDecision[]> {
  const { rows } = await sql<MinorityDecision>`
    select id, kind, shown_id as "shownId", statement_ids as "statementIds", accepted, sentence,
           decided_by as "decidedBy", decided_at as "decidedAt"
      from minority_decision where process_id = ${processId} and undone_at is null
     order by decided_at, id`.execute(trx);
  return rows;
}

export async function insertDecision(
  trx: Trx,
  decision: MinorityDecision & { processId: string },
): Promise<void> {
  await sql`
    insert into minority_decision (id, process_id, kind, shown_id, statement_ids, accepted, sentence, decided_by, decided_at)
    values (${decision.id}, ${decision.processId}, ${decision.kind}, ${decision.shownId},
            ${JSON.stringify(decision.statementIds)}, ${decision.accepted}, ${decision.sentence},
            ${decision.decidedBy}, ${decision.decidedAt})`.execute(trx);
}

/** @returns false when it does not stand */
export async function undoDecision(
  trx: Trx,
  processId: string,
  id: string,
  by: { personId: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update minority_decision set undone_by = ${by.personId}, undone_at = ${by.at}
     where id = ${id} and process_id = ${processId} and undone_at is null returning id`.execute(trx);
  return rows.length > 0;
}

/** Ids of the statements that still count, and which of them have their words. */
export async function listCounted(
  trx: Trx,
  processId: string,
  ids: readonly string[],
): Promise<Map<string, { number: number; hasWords: boolean }>> {
  const { rows } = await sql<{ id: string; number: number; hasWords: boolean }>`
    select s.id, s.number, s.removed_at is null as "hasWords"
      from unnest(${[...new Set(ids)]}::uuid[]) as wanted (id) join statement s on s.id = wanted.id
     where s.process_id = ${processId} and s.retired_at is null`.execute(trx);
  return new Map(rows.map(({ id, number, hasWords }) => [id, { number, hasWords }]));
}
