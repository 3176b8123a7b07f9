import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { statementsCounted } from "#rooms/contributions/door.ts";
import { newestRun } from "../proposing/proposal-queries.ts";
import type { PlaceCount } from "../queries.ts";
import type { Pile } from "./pile.ts";

export const inboxPageSize = 25;

/** The inbox around one statement. */
export interface InboxWindow {
  /** The statements of the page the current one is on, in the order of the list. */
  items: InboxItem[];
  /** First statement of the page before and after; null at the ends. */
  previousPage: string | null;
  nextPage: string | null;
  /** The statement before the current one: in the list, or else among all, so that one can go back to what one has just decided. */
  previous: string | null;
  /** The one after it in the list. */
  next: string | null;
  /** Counts of the piles, whatever is shown. */
  counts: Record<Pile, number>;
  /** How many statements lie in each place, and in each area by its id. */
  places: PlaceCount[];
  areaCounts: Record<string, number>;
  /** The statements of the process, counted without looking at places. */
  counted: number;
}

export interface InboxItem {
  id: string;
  number: number;
  pile: Pile;
}

interface InboxAsk {
  /** Null shows every pile. */
  pile: Pile | null;
  /** By number, or what teaches most first; then only what the newest run knew to be waiting. */
  order: "teaching" | null;
  /** Only these, when words were searched for. */
  ids: string[] | null;
  areaIds: string[];
  /** Always in the list, in its place: the statement one is at stays after it is coded. */
  currentId: string | null;
}

/** A proposal of an area that is no longer in use is none. */
const pileOf = (areaIds: string[]) =>
  sql`case when pile in ('sure', 'suggestion') and proposed <> all(${areaIds}::uuid[]) then 'rest' else pile end`;

/** What the viewer codes blind waits with no proposal here, and is coded elsewhere. */
const isNotBlind = sql`statement_id not in (select viewer_blind_statements())`;

/** Every counted statement with its place in the list; null when it has none there. */
const listedIn = (processId: string, order: "teaching" | null) =>
  order === null
    ? sql`(select *, number as position from statement_place where process_id = ${processId})`
    : sql`(select s.*, p.ask_rank as position
             from statement_place s
             left join proposal p on p.run_id = (select id from ${newestRun(processId)} newest) and p.statement_id = s.statement_id
            where s.process_id = ${processId})`;

/** What the database gives: three pages from the one before, to be cut here. */
interface Found extends Pick<InboxWindow, "areaCounts" | "counted"> {
  places: PlaceCount[] | null;
  counts: Record<Pile, number>;
  items: InboxItem[];
  /** How many of the list come before the current statement, or null when it is not counted. */
  before: number;
  /** The statement before it among all. */
  beforeInAll: string | null;
}

export async function loadInbox(trx: Trx, processId: string, ask: InboxAsk): Promise<InboxWindow> {
  const pile = pileOf(ask.areaIds);
  // With the ranks of a run, which lie in long rows, that is put together once; without them it is read anew for less.
  const piled = sql`
    select statement_id as id, number, position, place, ${pile} as pile from ${listedIn(processId, ask.order)} all_of_it offset 0`;
  const once = ask.order === null ? sql`` : sql`piled as materialized (${piled}),`;
  const from = ask.order === null ? sql`(${piled})` : sql`(select * from piled)`;
  // Every statement of the process with its pile, and whether the list has it.
  // »offset 0« keeps the pile of each from being worked out anew wherever it is asked for.
  const listed = sql`
    select id, number, position, place, pile,
           (pile <> 'rest' or id not in (select viewer_blind_statements()))
           and (id = ${ask.currentId}
                or (position is not null and (${ask.pile}::text is null or pile = ${ask.pile})
                    and (${ask.ids}::uuid[] is null or id = any(${ask.ids}::uuid[])))) as listed
      from ${from} piled`;
  // All statements are counted for every page: in one pass, and nothing is grouped or sorted that need not be.
  const { rows } = await sql<Found>`
    with ${once} here as materialized (
      select coalesce(max(number), 0) as number, coalesce(max(position), 0) as position
        from ${listedIn(processId, ask.order)} all_of_it where statement_id = ${ask.currentId}),
    tally as materialized (
      select count(*) filter (where pile = 'sure') as sure, count(*) filter (where pile = 'suggestion') as suggestion,
             count(*) filter (where pile = 'rest') as rest, count(*) filter (where pile = 'done') as done,
             count(*) filter (where place = 'coded') as coded, count(*) filter (where place = 'waiting') as waiting,
             (count(*) filter (where position < (select position from here) and listed))::int as before
        from (${listed}) l)
    select (select before from tally) as before, (${statementsCounted(processId)}) as counted,
           (select json_build_object('sure', sure, 'suggestion', suggestion, 'rest', rest, 'done', done) from tally) as counts,
           (select json_agg(json_build_object('place', place, 'reason', reason, 'count', count) order by count desc, reason)
              from (select 'coded' as place, null as reason, coded as count from tally
                    union all select 'waiting', null, waiting from tally
                    union all
                    select place, reason, count(*) from statement_place
                     where process_id = ${processId} and place in ('rest', 'excluded') group by 1, 2) s where count > 0) as places,
           (select coalesce(json_object_agg(id, count), '{}')
              from (select id, sum(count) as count
                      from (select confirmed, count(*) as count from statement_place
                             where process_id = ${processId} and place = 'coded' group by 1) together, unnest(confirmed) as id
                     group by 1) s) as "areaCounts",
           (select statement_id from statement_place where process_id = ${processId} and number < (select number from here)
             order by number desc limit 1) as "beforeInAll",
           (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'pile', pile) order by position nulls first), '[]')
              from (select id, number, position, pile from (${listed}) l where listed order by position nulls first
                    offset greatest((select before from tally) / ${inboxPageSize}::int - 1, 0) * ${inboxPageSize}::int
                    limit ${3 * inboxPageSize}::int) s) as items`.execute(trx);
  const found = rows[0]!;
  const start = Math.floor(found.before / inboxPageSize) * inboxPageSize;
  const skipped = Math.max(start - inboxPageSize, 0);
  const around = (place: number) => found.items[place - skipped]?.id ?? null;
  return {
    items: found.items.slice(start - skipped, start - skipped + inboxPageSize),
    previousPage: start === 0 ? null : around(start - inboxPageSize),
    nextPage: around(start + inboxPageSize),
    previous: (found.before === 0 ? null : around(found.before - 1)) ?? found.beforeInAll,
    next: around(found.before + 1),
    counts: found.counts,
    places: found.places ?? [],
    areaCounts: found.areaCounts,
    counted: Number(found.counted),
  };
}

/** Where to begin: the first statement of the first of these piles that holds any; what teaches most comes from whatever pile. */
export async function findFirst(
  trx: Trx,
  processId: string,
  ask: { order: readonly Pile[]; by: "teaching" | null; ids: string[] | null; areaIds: string[] },
): Promise<{ id: string; pile: Pile } | null> {
  const pile = pileOf(ask.areaIds);
  const narrowed = sql`(${pile} <> 'rest' or ${isNotBlind}) and (${ask.ids}::uuid[] is null or statement_id = any(${ask.ids}::uuid[]))`;
  const { rows } =
    ask.by === null
      ? await sql<{ id: string; pile: Pile }>`
          select first.id, asked.pile
            from unnest(${[...ask.order]}::text[]) with ordinality as asked (pile, place)
           cross join lateral (select statement_id as id from statement_place
                                where process_id = ${processId} and ${pile} = asked.pile and ${narrowed}
                                order by number limit 1) first
           order by asked.place limit 1`.execute(trx)
      : await sql<{ id: string; pile: Pile }>`
          select statement_id as id, ${pile} as pile from ${listedIn(processId, ask.by)} listed
           where position is not null and place = 'waiting' and ${pile} = any(${[...ask.order]}::text[]) and ${narrowed}
           order by position limit 1`.execute(trx);
  return rows[0] ?? null;
}
