import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Pile } from "./pile.ts";
import { newestRun } from "./proposal-queries.ts";

export const inboxPageSize = 25;

/** The inbox around one statement. */
export interface InboxWindow {
  /** The statements of the page the current one is on, in order of number. */
  items: { id: string; number: number; pile: Pile }[];
  /** First statement of the page before and after; null at the ends. */
  previousPage: string | null;
  nextPage: string | null;
  /** The statement before the current one: in the list, or else among all, so that one can go back to what one has just decided. */
  previous: string | null;
  /** The one after it in the list. */
  next: string | null;
  /** Counts of the piles, whatever is shown. */
  counts: Record<Pile, number>;
}

export interface InboxAsk {
  /** Null shows every pile. */
  pile: Pile | null;
  /** Only these, when words were searched for. */
  ids: string[] | null;
  areaIds: string[];
  /** Always in the list, in its place: the statement one is at stays after it is coded. */
  currentId: string | null;
}

/**
 * Every counted statement in its pile. What is decided is done; what waits lies
 * by the newest run's certainty, and with no proposal when a person has
 * rejected the area proposed or it is no longer in use.
 */
const piles = (processId: string, areaIds: string[]) => sql`
  select s.statement_id as id, s.number,
         case when s.place <> 'waiting' then 'done'
              when p.band is null or p.focus_area_id <> all(${areaIds}::uuid[]) or r.id is not null then 'rest'
              else p.band end as pile
    from statement_place s
    left join (select statement_id, focus_area_id, band from proposal
                where process_id = ${processId} and run_id = (select id from ${newestRun(processId)} newest)) p on p.statement_id = s.statement_id
    left join (select id, statement_id, focus_area_id from standing_coding
                where process_id = ${processId} and state = 'rejected') r on r.statement_id = s.statement_id and r.focus_area_id = p.focus_area_id
   where s.process_id = ${processId}`;

export async function loadInbox(trx: Trx, processId: string, ask: InboxAsk): Promise<InboxWindow> {
  const { rows } = await sql<{ window: InboxWindow }>`
    with piled as materialized (${piles(processId, ask.areaIds)}),
    listed as (
      select id, number, pile, (row_number() over (order by number) - 1) / ${inboxPageSize}::int as page,
             lag(id) over (order by number) as previous, lead(id) over (order by number) as next
        from piled
       where id = ${ask.currentId}
          or ((${ask.pile}::text is null or pile = ${ask.pile}) and (${ask.ids}::uuid[] is null or id = any(${ask.ids}::uuid[])))
    ),
    here as (select * from listed where id = ${ask.currentId} union all (select * from listed order by number limit 1) limit 1)
    select json_build_object(
      'items', (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'pile', pile) order by number), '[]')
                  from listed where page = (select page from here)),
      'previousPage', (select id from listed where page = (select page from here) - 1 order by number limit 1),
      'nextPage', (select id from listed where page = (select page from here) + 1 order by number limit 1),
      'previous', coalesce((select previous from here),
                           (select id from piled where number < (select number from here) order by number desc limit 1)),
      'next', (select next from here),
      'counts', (select json_build_object('sure', count(*) filter (where pile = 'sure'), 'suggestion', count(*) filter (where pile = 'suggestion'),
                                          'rest', count(*) filter (where pile = 'rest'), 'done', count(*) filter (where pile = 'done')) from piled)
    ) as window`.execute(trx);
  return rows[0]!.window;
}

/** Where to begin: the first statement of the first of these piles that holds any. */
export async function findFirst(
  trx: Trx,
  processId: string,
  ask: { order: readonly Pile[]; ids: string[] | null; areaIds: string[] },
): Promise<{ id: string; pile: Pile } | null> {
  // Materialised: with the limit in view the planner would look up proposals one statement at a time.
  const { rows } = await sql<{ id: string; pile: Pile }>`
    with piled as materialized (${piles(processId, ask.areaIds)})
    select id, pile from piled
     where ${ask.ids}::uuid[] is null or id = any(${ask.ids}::uuid[])
     order by array_position(${[...ask.order]}::text[], pile), number limit 1`.execute(trx);
  return rows[0] ?? null;
}
