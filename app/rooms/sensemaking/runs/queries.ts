import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Band } from "#sense/types.ts";
import type { RunRecord } from "../queries.ts";

export type CheckOutcome = "same" | "different" | "gone" | "version";

interface RunCheck {
  outcome: CheckOutcome;
  checkedAt: Date;
  askedBy: string;
}

/** A run as it stands in the list. */
export interface RunLine {
  id: string;
  number: number;
  madeBy: string;
  madeAt: Date;
  /** Its act was taken back, so the run before it stands again. */
  undone: boolean;
  /** What it followed from: a kind of event, or `move` when a correction moved others. */
  cause: string | null;
  statements: number | null;
  decisions: number;
}

/** What makes the machine propose anew, as the wiring has it (`app/worker.ts`). */
export const causes = [
  "statementsPlaced",
  "sheetTaken",
  "pasteTaken",
  "intakeTakenBack",
  "statementSplit",
  "statementJoined",
  "proposalsAsked",
  "focusAreaAdded",
  "focusAreaEdited",
  "focusAreaEnded",
] as const;

const lineColumns = sql`
  r.id, r.number, r.made_by as "madeBy", r.made_at as "madeAt", a.undone_at is not null as undone,
  case when r.act_id is not null then 'move'
       else (select e.kind from event e where e.process_id = r.process_id and e.kind = any (${[...causes]}::text[])
                and e.at <= r.made_at order by e.id desc limit 1) end as cause,
  (r.manifest ->> 'statements')::int as statements,
  coalesce(jsonb_array_length(r.manifest -> 'examples'), 0) as decisions`;

/** Newest first. */
export async function listRuns(
  trx: Trx,
  processId: string,
  page: { limit: number; offset: number },
): Promise<{ runs: RunLine[]; count: number }> {
  const { rows } = await sql<RunLine & { count: number }>`
    select ${lineColumns}, (select count(*)::int from run where process_id = ${processId}) as count
      from run r left join coding_act a on a.id = r.act_id
     where r.process_id = ${processId} order by r.number desc limit ${page.limit} offset ${page.offset}`.execute(
    trx,
  );
  return { runs: rows.map(({ count: _, ...run }) => run), count: rows[0]?.count ?? 0 };
}

export interface RunWhole extends RunLine {
  manifest: RunRecord;
  outputHash: string;
  /** How often it was made again, the last time first. */
  checks: RunCheck[];
}

export async function findRun(trx: Trx, processId: string, number: number): Promise<RunWhole | null> {
  const { rows } = await sql<
    Omit<RunWhole, "checks"> & { checks: (Omit<RunCheck, "checkedAt"> & { at: string })[] }
  >`
    select ${lineColumns}, r.manifest, r.output_hash as "outputHash",
           (select coalesce(json_agg(json_build_object('outcome', c.outcome, 'at', c.checked_at, 'askedBy', c.asked_by)
                                     order by c.checked_at desc), '[]')
              from run_check c where c.run_id = r.id) as checks
      from run r left join coding_act a on a.id = r.act_id
     where r.process_id = ${processId} and r.number = ${number}`.execute(trx);
  const run = rows[0];
  if (!run) return null;
  return { ...run, checks: run.checks.map(({ at, ...check }) => ({ ...check, checkedAt: new Date(at) })) };
}

/** How many statements the run laid in each band. */
export async function countBands(trx: Trx, runId: string): Promise<Record<Band, number>> {
  const { rows } = await sql<{ band: Band; count: number }>`
    select band, count(*)::int as count from proposal where run_id = ${runId} group by band`.execute(trx);
  const found = new Map(rows.map((row) => [row.band, row.count]));
  return {
    sure: found.get("sure") ?? 0,
    suggestion: found.get("suggestion") ?? 0,
    rest: found.get("rest") ?? 0,
  };
}

/** Ids of the statements in one band of a run, surest first. */
export async function listBand(
  trx: Trx,
  runId: string,
  band: Band,
  page: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select statement_id as id from proposal where run_id = ${runId} and band = ${band}
     order by score desc, statement_id limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows.map((row) => row.id);
}
