import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { DecidedProposal } from "#sense/calibrate.ts";
import type { Band } from "#sense/types.ts";

/*
 * The machine judged by people: for each statement they have decided, what the run in front of them
 * proposed and whether the area stands among those they chose. What was coded as a whole set, without a
 * proposal before them, and what the run gave no reason for, is no judgement of it.
 */

const decided = (processId: string) => sql`
  select p.band, p.focus_area_id = any(d.confirmed) as agreed, d.id, p.statement_id, p.focus_area_id as proposed,
         coalesce(p.confidence, round(sqrt(p.score * p.margin)::numeric, 6)::double precision) as confidence
    from (select statement_id, min(id) as id, (array_agg(run_id order by id))[1] as run_id,
                 coalesce(array_agg(focus_area_id) filter (where target = 'area' and state = 'confirmed'), '{}') as confirmed
            from standing_coding
           where process_id = ${processId} and target in ('area', 'rest') and state in ('confirmed', 'rejected')
           group by statement_id) d
    join proposal p on p.run_id = d.run_id and p.statement_id = d.statement_id
    join statement s on s.id = d.statement_id and s.retired_at is null
   where p.process_id = ${processId} and p.shared_words <> '[]'`;

/** In the order they were decided. */
export async function listDecidedProposals(trx: Trx, processId: string): Promise<DecidedProposal[]> {
  const { rows } = await sql<DecidedProposal>`
    select confidence, agreed from (${decided(processId)}) d order by id`.execute(trx);
  return rows;
}

/** The statements behind those counts, in the order they were decided; with the area that was proposed. */
export async function listJudged(
  trx: Trx,
  processId: string,
  { band, changed }: { band: Band; changed: boolean },
  page: { limit: number; offset: number },
): Promise<{ id: string; proposed: string }[]> {
  const { rows } = await sql<{ id: string; proposed: string }>`
    select statement_id as id, proposed from (${decided(processId)}) d
     where band = ${band} and (not ${changed} or not agreed)
     order by d.id limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows;
}

/** Of what people have decided in a band, how much they changed. */
export interface Judged {
  decided: number;
  changed: number;
}

/** By the band in which the person saw the statement. */
export async function countJudged(trx: Trx, processId: string): Promise<Record<Band, Judged>> {
  const { rows } = await sql<Judged & { band: Band }>`
    select band, count(*)::int as decided, (count(*) filter (where not agreed))::int as changed
      from (${decided(processId)}) d group by band`.execute(trx);
  const none = { decided: 0, changed: 0 };
  const found = new Map(rows.map(({ band, ...judged }) => [band, judged]));
  return {
    sure: found.get("sure") ?? none,
    suggestion: found.get("suggestion") ?? none,
    rest: found.get("rest") ?? none,
  };
}
