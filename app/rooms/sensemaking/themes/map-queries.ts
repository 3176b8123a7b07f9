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

/** Where the statements of one theme lie in the ledger, and in which areas. */
export async function crossOne(
  trx: Trx,
  processId: string,
  themeId: string,
): Promise<{ areas: Map<string, number>; waiting: number; rest: number }> {
  const { rows } = await sql<{ place: string; areaId: string | null; count: number }>`
    with m as materialized (
      select p.place, p.confirmed
        from theme_member m join statement_place p on p.process_id = ${processId} and p.statement_id = m.statement_id
       where m.process_id = ${processId} and m.theme_id = ${themeId})
    select 'area' as place, area as "areaId", count(*)::int as count from m, unnest(confirmed) as area group by 2
    union all
    select place, null, count(*)::int from m where place in ('waiting', 'rest') group by 1`.execute(trx);
  const at = (place: string) => rows.find((row) => row.place === place)?.count ?? 0;
  return {
    areas: new Map(rows.flatMap((row) => (row.areaId === null ? [] : [[row.areaId, row.count] as const]))),
    waiting: at("waiting"),
    rest: at("rest"),
  };
}

/** What narrows the statements of a theme: the list behind a number that counted some of them. */
export interface Narrow {
  part?: "confirmed" | "placed" | "waiting" | "rest" | "noArea" | undefined;
  area?: string | undefined;
  channel?: string | undefined;
}

/** The statements of a theme that a number counted; null when nothing narrows. */
export async function listNarrowed(
  trx: Trx,
  processId: string,
  themeId: string,
  { part, area, channel }: Narrow,
): Promise<Set<string> | null> {
  const holds = area
    ? sql`exists (select from statement_place p where p.process_id = ${processId} and p.statement_id = m.statement_id and ${area} = any (p.confirmed))`
    : channel
      ? sql`exists (select from statement s join contribution c on c.id = s.contribution_id
                     where s.id = m.statement_id and c.channel = ${channel})`
      : part === "waiting" || part === "rest"
        ? sql`exists (select from statement_place p where p.process_id = ${processId} and p.statement_id = m.statement_id and p.place = ${part})`
        : part === "noArea"
          ? sql`exists (select from statement_place p where p.process_id = ${processId} and p.statement_id = m.statement_id and p.confirmed = '{}')`
          : part
            ? sql`m.state = ${part}`
            : null;
  if (holds === null) return null;
  const { rows } = await sql<{ id: string }>`
    select m.statement_id as id from theme_member m
     where m.process_id = ${processId} and m.theme_id = ${themeId} and ${holds}`.execute(trx);
  return new Set(rows.map((row) => row.id));
}
