import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import type { RunManifest } from "#sense/manifest.ts";
import type { RunReport } from "./run-report.ts";
import type { Level } from "./theme.ts";

export interface ThemeRun {
  id: string;
  number: number;
  manifest: RunManifest;
  outputHash: string;
  madeBy: string;
  madeAt: Date;
  report: RunReport;
}

const runColumns = sql`r.id, r.number, r.manifest, r.output_hash as "outputHash", r.made_by as "madeBy", r.made_at as "madeAt", r.report`;

export async function findLatestThemeRun(trx: Trx, processId: string): Promise<ThemeRun | null> {
  const { rows } = await sql<ThemeRun>`
    select ${runColumns} from theme_run r where r.process_id = ${processId} order by r.number desc limit 1`.execute(
    trx,
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function listThemeRuns(
  trx: Trx,
  processId: string,
  page: { limit: number; offset: number },
): Promise<{ runs: ThemeRun[]; count: number }> {
  const { rows } = await sql<ThemeRun & { count: number }>`
    select ${runColumns}, (count(*) over ())::int as count
      from theme_run r where r.process_id = ${processId}
     order by r.number desc limit ${page.limit} offset ${page.offset}`.execute(trx);
  return { runs: rows.map(({ count: _, ...run }) => run), count: rows[0]?.count ?? 0 };
}

/** Locks the theme runs of one process until commit. People code on while one is made. */
export async function lockThemeRuns(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `theme runs ${processId}`);
}

/** @returns the number of the run; runs are never removed, and the caller holds the lock */
export async function insertThemeRun(
  trx: Trx,
  processId: string,
  run: {
    id: string;
    manifest: RunManifest;
    outputHash: string;
    report: string;
    madeBy: string;
    madeAt: Date;
  },
  places: string,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into theme_run (id, process_id, number, manifest, output_hash, report, made_by, made_at)
    select ${run.id}, ${processId}, count(*) + 1, ${JSON.stringify(run.manifest)}, ${run.outputHash}, ${run.report}, ${run.madeBy}, ${run.madeAt}
      from theme_run where process_id = ${processId}
    returning number`.execute(trx);
  await sql`
    insert into theme_place (run_id, statement_id, process_id, theme, parent, grandparent, firm)
    select ${run.id}, id, ${processId}, theme, parent, grandparent, firm
      from jsonb_to_recordset(${places}::jsonb) as given (id uuid, theme int, parent int, grandparent int, firm boolean)`.execute(
    trx,
  );
  return rows[0]!.number;
}

const columnOf: Record<Level, string> = { fine: "theme", middle: "parent", coarse: "grandparent" };

/** The statements a run was sure of. */
export async function listFirm(trx: Trx, processId: string, runId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select statement_id as id from theme_place where process_id = ${processId} and run_id = ${runId} and firm`.execute(
    trx,
  );
  return rows.map((row) => row.id);
}

/** Where several runs laid each statement at one level, also those that no longer count. */
export async function listPlacesOfRuns(
  trx: Trx,
  processId: string,
  runIds: readonly string[],
  level: Level,
): Promise<Map<string, Map<string, string | null>>> {
  const { rows } = await sql<{ runId: string; id: string; group: string | null }>`
    select run_id as "runId", statement_id as id, ${sql.id(columnOf[level])}::text as "group"
      from theme_place where process_id = ${processId} and run_id = any (${[...runIds]}::uuid[])
     order by statement_id`.execute(trx);
  const places = new Map<string, Map<string, string | null>>(runIds.map((id) => [id, new Map()]));
  for (const { runId, id, group } of rows) places.get(runId)!.set(id, group);
  return places;
}
