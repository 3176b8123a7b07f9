import type pg from "pg";
import { type DoctorTexts, type Finding, ill, well, when } from "./finding.ts";

const minute = 60;

/** Clock, locks and work on its way, asked of the database. @param now the machine's own time */
export async function checkActivity(
  client: pg.ClientBase,
  now: () => Date,
  t: DoctorTexts,
): Promise<Finding[]> {
  return [
    await checkClock(client, now, t),
    await checkTransactions(client, t),
    await checkWaits(client, t),
    ...(await checkJobs(client, t)),
  ];
}

async function checkClock(client: pg.ClientBase, now: () => Date, t: DoctorTexts): Promise<Finding> {
  const before = now().getTime();
  const { rows } = await client.query<{ at: Date }>("select clock_timestamp() as at");
  const middle = (before + now().getTime()) / 2;
  const seconds = Math.round(Math.abs(rows[0]!.at.getTime() - middle) / 1000);
  return when(seconds <= 5, t.clockDatabase(seconds), t.clockFix);
}

async function checkTransactions(client: pg.ClientBase, t: DoctorTexts): Promise<Finding> {
  const { rows } = await client.query<{ count: number; oldest: number }>(
    `select count(*)::int as count, coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float as oldest
       from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '5 minutes'`,
  );
  const { count, oldest } = rows[0]!;
  return count === 0
    ? well(t.transactions)
    : ill(t.transactionsLong(count, Math.round(oldest / minute)), t.transactionsFix);
}

async function checkWaits(client: pg.ClientBase, t: DoctorTexts): Promise<Finding> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query_start < clock_timestamp() - interval '1 minute'`,
  );
  const { count } = rows[0]!;
  return count === 0 ? well(t.waits) : ill(t.waitsLong(count), t.waitsFix);
}

async function checkJobs(client: pg.ClientBase, t: DoctorTexts): Promise<Finding[]> {
  if (!(await client.query("select to_regclass('public.job') as job")).rows[0].job) return [];
  const { rows } = await client.query<{ waiting: number; oldest: number }>(
    `select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(made_at)), 0)::float as oldest
       from job where finished_at is null and gave_up_at is null`,
  );
  const { waiting, oldest } = rows[0]!;
  const isOld = waiting > 0 && oldest > 15 * minute;
  const findings = [
    isOld ? ill(t.jobsOld(waiting, Math.round(oldest / minute)), t.jobsOldFix) : well(t.jobs(waiting)),
  ];
  const given = await client.query<{ kind: string; code: string | null; count: number }>(
    "select kind, problem_code as code, count(*)::int as count from job where gave_up_at is not null group by 1, 2 order by 1, 2",
  );
  if (given.rows.length > 0)
    findings.push(
      ill(
        t.jobsGivenUp(
          given.rows.map(({ kind, code, count }) => `${count} ${kind} (${code ?? "–"})`).join(", "),
        ),
        t.jobsGivenUpFix,
      ),
    );
  return findings;
}
