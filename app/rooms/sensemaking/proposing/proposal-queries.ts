import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Band } from "#sense/types.ts";

/** What the newest run says of one statement. */
export interface Proposal {
  runId: string;
  runNumber: number;
  areaId: string;
  band: Band;
  score: number;
  sharedWords: string[];
  /** Further areas it may belong to besides, nearest first. */
  also: string[];
  ranking: { areaId: string; score: number }[];
  /** Number of the small group it can be answered with, and the area they are together nearest to. */
  group: number | null;
  groupAreaId: string | null;
}

export async function findProposal(
  trx: Trx,
  processId: string,
  statementId: string,
): Promise<Proposal | null> {
  const { rows } = await sql<Proposal>`${proposalOf(processId, statementId)}`.execute(trx);
  return rows[0] ?? null;
}

/** The same as a question within a larger one. */
export function proposalOf(processId: string, statementId: string) {
  return sql`
    select p.run_id as "runId", newest.number as "runNumber", p.focus_area_id as "areaId", p.band, p.score,
           p.shared_words as "sharedWords", p.also, p.ranking, p.ask_group as "group", p.ask_area_id as "groupAreaId"
      from ${newestRun(processId)} newest
      join proposal p on p.run_id = newest.id and p.statement_id = ${statementId}`;
}

/** The run whose proposals are shown, for use in a larger question: the newest no undo has taken back. */
export function newestRun(processId: string) {
  return sql`(select r.id, r.number from run r left join coding_act a on a.id = r.act_id
               where r.process_id = ${processId} and a.undone_at is null order by r.number desc limit 1)`;
}
