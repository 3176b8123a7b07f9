import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Bond, ClassedCodebook, DeclinedChange, PlaceClass } from "#sense/themes/place-class.ts";
import { declinedChanges } from "./declined-queries.ts";
import type { Level } from "./theme.ts";

const columnOf: Record<Level, string> = { fine: "theme", middle: "parent", coarse: "grandparent" };

/** Theme numbers with a letter each, as the database writes what stands between a statement and the themes. */
const bondOf: Record<string, Bond> = { p: "placed", c: "confirmed", r: "refused", s: "stays" };

interface Found {
  themes: { id: string; number: number }[];
  classes: {
    key: string;
    group: number | null;
    fine: number | null;
    firm: boolean;
    bonds: string;
    count: number;
    mark: string;
  }[];
  declined: (Omit<DeclinedChange, "shared"> & { shared: Record<string, number> | null })[];
}

/**
 * Where a run lays the statements that still count and are not left out, and what stands between them and the
 * themes in use, in classes: the database goes through the statements, and hands over some hundred rows.
 */
export async function loadPlaceClasses(
  trx: Trx,
  processId: string,
  runId: string,
  level: Level,
): Promise<{ classes: PlaceClass[]; codebook: ClassedCodebook }> {
  const { rows } = await sql<Found>`
    with ${used(processId)}, ${bonds(processId)}, ${laid(processId, runId, level)},
    classes as (
      select ${key} as key, "group", fine, firm, bonds, count(*) as count, sum(uuid_hash_extended(statement_id, 0)) as mark
        from laid group by "group", fine, firm, bonds),
    answered as materialized (
      select row_number() over () as at, kind, theme_ids, statement_ids from (${declinedChanges(processId)}) d
       where kind in ('new', 'split', 'merge')),
    shared as (
      select at, ${key} as key, count(*) as count
        from (select distinct at, unnest(statement_ids) as statement_id from answered where kind <> 'merge') a join laid using (statement_id)
       group by 1, 2)
    select coalesce((select json_agg(json_build_object('id', id, 'number', number) order by number) from used), '[]') as themes,
           coalesce((select json_agg(json_build_object('key', key, 'group', "group", 'fine', fine, 'firm', firm, 'bonds', bonds, 'count', count,
                                                       'mark', mark::text) order by key) from classes), '[]') as classes,
           coalesce((select json_agg(json_build_object('kind', kind, 'themeIds', theme_ids, 'size', cardinality(statement_ids),
                                                       'shared', (select json_object_agg(key, count) from shared s where s.at = a.at)))
                       from answered a), '[]') as declined`.execute(trx);
  const { themes, classes, declined } = rows[0]!;
  const idOf = new Map(themes.map(({ id, number }) => [String(number), id]));
  return {
    classes: classes.map(({ bonds, mark, ...one }) => ({
      ...one,
      mark: BigInt(mark),
      bonds: bonds.split(" ").flatMap((each) => {
        const themeId = idOf.get(each.slice(0, -1));
        return themeId ? [{ themeId, bond: bondOf[each.slice(-1)]! }] : [];
      }),
    })),
    codebook: {
      themeIds: themes.map(({ id }) => id),
      declined: declined.map((one) => ({ ...one, shared: new Map(Object.entries(one.shared ?? {})) })),
    },
  };
}

/** The statements of some classes by their keys, in order of id. Only the groups these lie in are read. */
export async function listClassMembers(
  trx: Trx,
  processId: string,
  runId: string,
  level: Level,
  wanted: readonly string[],
): Promise<Map<string, string[]>> {
  if (wanted.length === 0) return new Map();
  const fines = [...new Set(wanted.map((key) => Number.parseInt(key, 10)))];
  const { rows } = await sql<{ key: string; ids: string[] }>`
    with ${used(processId)}, ${bonds(processId)}, ${laid(processId, runId, level, fines)}
    select key, json_agg(statement_id order by statement_id) as ids
      from (select ${key} as key, statement_id from laid) keyed
     where key = any (${[...wanted]}::text[]) group by key`.execute(trx);
  return new Map(rows.map(({ key, ids }) => [key, ids]));
}

const used = (processId: string) => sql`
  used as materialized (select id, number from standing_theme where process_id = ${processId} and not retired)`;

/** A no to joining or leaving is a no to each statement. */
const bonds = (processId: string) => sql`
  bonds as materialized (
    select statement_id, string_agg(distinct bond, ' ' order by bond) as bonds
      from (select c.statement_id, u.number || case c.state when 'placed' then 'p' when 'confirmed' then 'c' else 'r' end as bond
              from theme_standing c join used u on u.id = c.theme_id where c.process_id = ${processId}
            union all
            select each, u.number || case w.kind when 'join' then 'r' else 's' end
              from codebook_answer w join codebook_act a on a.id = w.act_id join used u on u.id = w.theme_ids[1], unnest(w.statement_ids) as each
             where w.process_id = ${processId} and not w.accepted and a.undone_at is null and w.kind in ('join', 'leave')) b
     group by statement_id)`;

/** Where each statement lies, and what stands between it and the themes. */
const laid = (processId: string, runId: string, level: Level, fines: readonly number[] | null = null) => sql`
  laid as (
    select t.statement_id, t.theme as fine, ${sql.id("t", columnOf[level])} as "group", t.firm, coalesce(b.bonds, '') as bonds
      from theme_place t left join bonds b on b.statement_id = t.statement_id
     where t.process_id = ${processId} and t.run_id = ${runId} and (${fines}::int[] is null or t.theme = any (${fines}::int[]))
       and t.statement_id not in (select statement_id from statement_standing where place = 'excluded' or not counted))`;

/** Names the class of a row of `laid`; begins with its finest group. */
const key = sql`coalesce(fine::text, 'none') || case when firm then ' firm ' else ' loose ' end || bonds`;
