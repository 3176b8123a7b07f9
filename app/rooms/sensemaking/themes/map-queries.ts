import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/** How many statements of a theme lie in a column of the map; a null key is »in none«. */
export interface MapCell {
  themeId: string;
  key: string | null;
  count: number;
}

/** Statements two themes share. */
export interface Overlap {
  first: string;
  second: string;
  count: number;
}

/** Themes against the areas people have given their statements, or the channels these came through. */
export async function crossThemes(trx: Trx, processId: string, by: "areas" | "channels"): Promise<MapCell[]> {
  const column =
    by === "areas"
      ? sql`left join (select statement_id, focus_area_id::text as key from standing_coding
                        where process_id = ${processId} and target = 'area' and state = 'confirmed') k on k.statement_id = m.statement_id`
      : sql`join (select s.id as statement_id, c.channel as key from statement s join contribution c on c.id = s.contribution_id
                   where s.process_id = ${processId}) k on k.statement_id = m.statement_id`;
  const { rows } = await sql<MapCell>`
    with m as materialized (select theme_id, statement_id from theme_member where process_id = ${processId})
    select m.theme_id as "themeId", k.key, count(*)::int as count from m ${column} group by 1, 2 order by 1, 2`.execute(
    trx,
  );
  return rows;
}

/** Pairs of themes with statements in common, most first. */
export async function listOverlaps(trx: Trx, processId: string): Promise<Overlap[]> {
  const { rows } = await sql<Overlap>`
    with m as materialized (select theme_id, statement_id from theme_member where process_id = ${processId})
    select a.theme_id as first, b.theme_id as second, count(*)::int as count
      from m a join m b on b.statement_id = a.statement_id and b.theme_id > a.theme_id
     group by 1, 2 order by count desc, 1, 2`.execute(trx);
  return rows;
}

/** Where the statements of one theme lie in the ledger, and in which areas. */
export async function crossOne(
  trx: Trx,
  processId: string,
  themeId: string,
): Promise<{ areas: Map<string, number>; waiting: number; rest: number }> {
  const { rows } = await sql<{ place: string; areaId: string | null; count: number }>`
    with m as materialized (select statement_id from theme_member where process_id = ${processId} and theme_id = ${themeId})
    select 'area' as place, c.focus_area_id as "areaId", count(*)::int as count
      from m join standing_coding c on c.process_id = ${processId} and c.statement_id = m.statement_id
     where c.target = 'area' and c.state = 'confirmed' group by 2
    union all
    select p.place, null, count(*)::int
      from m join statement_place p on p.process_id = ${processId} and p.statement_id = m.statement_id
     where p.place in ('waiting', 'rest') group by 1`.execute(trx);
  const at = (place: string) => rows.find((row) => row.place === place)?.count ?? 0;
  return {
    areas: new Map(rows.flatMap((row) => (row.areaId === null ? [] : [[row.areaId, row.count] as const]))),
    waiting: at("waiting"),
    rest: at("rest"),
  };
}
