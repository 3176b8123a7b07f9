import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { type ThemeSum, themeSum } from "./codebook-queries.ts";
import type { MapCell, Overlap } from "./map-queries.ts";
import type { CountedTheme } from "./theme.ts";

/** All the page of themes counts, from one reading of who lies where. */
export interface ThemesOverview {
  themes: CountedTheme[];
  sum: ThemeSum;
  cells: MapCell[];
  /** Pairs of themes with statements in common, most first. */
  overlaps: Overlap[];
  /** Statements that count, are not left out, and that the newest run has not seen. */
  unseen: number;
}

/**
 * All is counted among those that lie in themes; the others are only what is left of the sum.
 *
 * @param by what the map stands against: areas people have given, or channels statements came through
 */
export async function loadOverview(
  trx: Trx,
  processId: string,
  by: "areas" | "channels",
): Promise<ThemesOverview> {
  const crossed =
    by === "areas"
      ? sql`select theme_id, area::text as key, sum(count) as count
              from (select m.theme_id, p.confirmed, count(*) as count
                      from m left join (select statement_id, confirmed from statement_place
                                         where process_id = ${processId} and place = 'coded') p using (statement_id) group by 1, 2) together
              left join unnest(confirmed) as area on true group by 1, 2`
      : sql`select m.theme_id, k.key, count(*) as count
              from m join (select s.id as statement_id, c.channel as key from statement s join contribution c on c.id = s.contribution_id
                            where s.process_id = ${processId}) k using (statement_id) group by 1, 2`;
  const { rows } = await sql<ThemesOverview>`
    with used as materialized (
      select * from standing_theme where process_id = ${processId} and not retired),
    m as materialized (
      select theme_id, statement_id, state from theme_member where process_id = ${processId}),
    counted as (
      select theme_id, count(*) filter (where state = 'placed') as placed, count(*) filter (where state = 'confirmed') as confirmed
        from m group by 1),
    crossed as (${crossed}),
    several as materialized (
      select theme_id, statement_id from m where statement_id in (select statement_id from m group by 1 having count(*) > 1)),
    shared as (
      select a.theme_id as first, b.theme_id as second, count(*) as count
        from several a join several b on b.statement_id = a.statement_id and b.theme_id > a.theme_id group by 1, 2),
    added as materialized (${themeSum(processId, sql`m`)}),
    -- What the newest run saw and still counts; all of it is among the statements of the sum.
    seen as (
      select count(*)::int as count from theme_place
       where process_id = ${processId}
         and run_id = (select id from theme_run where process_id = ${processId} order by number desc limit 1)
         and statement_id not in (select statement_id from statement_standing where place = 'excluded' or not counted))
    select coalesce((select json_agg(json_build_object('id', u.id, 'number', u.number, 'name', u.name, 'definition', u.definition,
                       'useWhen', u.use_when, 'notWhen', u.not_when, 'areaId', u.focus_area_id, 'parentId', u.parent_id,
                       'placed', coalesce(c.placed, 0), 'confirmed', coalesce(c.confirmed, 0)) order by u.number)
                     from used u left join counted c on c.theme_id = u.id), '[]') as themes,
           (select to_json(added) from added) as sum,
           coalesce((select json_agg(json_build_object('themeId', theme_id, 'key', key, 'count', count) order by theme_id, key) from crossed), '[]') as cells,
           coalesce((select json_agg(json_build_object('first', first, 'second', second, 'count', count) order by count desc, first, second)
                       from shared), '[]') as overlaps,
           (select total - excluded from added) - (select count from seen) as unseen`.execute(trx);
  return rows[0]!;
}

/** Themes that share statements with one, most first. */
export async function listNeighbours(
  trx: Trx,
  processId: string,
  themeId: string,
): Promise<{ themeId: string; count: number }[]> {
  const { rows } = await sql<{ themeId: string; count: number }>`
    with m as materialized (select theme_id, statement_id from theme_member where process_id = ${processId})
    select o.theme_id as "themeId", count(*)::int as count
      from m own join m o on o.statement_id = own.statement_id and o.theme_id <> own.theme_id
     where own.theme_id = ${themeId} group by 1 order by count desc, 1`.execute(trx);
  return rows;
}
