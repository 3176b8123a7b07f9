import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Band } from "#sense/types.ts";

/*
 * What two runs say of the same statements, held against each other in one question: the counts,
 * and for each count the list behind it. In the rest a run proposes no area.
 */

export const moveKinds = ["area", "gained", "lost", "surer", "lessSure", "new", "gone", "same"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** So many statements went the same way. */
export interface MoveCount {
  kind: MoveKind;
  /** The area proposed before and after; null where none was. */
  from: string | null;
  to: string | null;
  fromBand: Band | null;
  toBand: Band | null;
  count: number;
}

const moves = (earlierId: string, laterId: string) => sql`
  select coalesce(a.statement_id, b.statement_id) as id,
         case when a.statement_id is null then 'new' when b.statement_id is null then 'gone'
              when a.band = 'rest' and b.band = 'rest' then 'same'
              when a.band = 'rest' then 'gained' when b.band = 'rest' then 'lost'
              when a.focus_area_id <> b.focus_area_id then 'area'
              when a.band = b.band then 'same'
              when b.band = 'sure' then 'surer' else 'lessSure' end as kind,
         case when a.band <> 'rest' then a.focus_area_id end as "from",
         case when b.band <> 'rest' then b.focus_area_id end as "to",
         a.band as "fromBand", b.band as "toBand"
    from (select statement_id, focus_area_id, band from proposal where run_id = ${earlierId}) a
    full join (select statement_id, focus_area_id, band from proposal where run_id = ${laterId}) b
      on b.statement_id = a.statement_id`;

/** Most first. */
export async function countMoves(trx: Trx, earlierId: string, laterId: string): Promise<MoveCount[]> {
  const { rows } = await sql<MoveCount>`
    select kind, "from", "to", "fromBand", "toBand", count(*)::int as count
      from (${moves(earlierId, laterId)}) m group by 1, 2, 3, 4, 5 order by count desc, 1, 2, 3, 4, 5`.execute(
    trx,
  );
  return rows;
}

interface MoveFilter {
  kind: MoveKind;
  from?: string | undefined;
  to?: string | undefined;
}

export interface Moved {
  id: string;
  from: string | null;
  to: string | null;
  fromBand: Band | null;
  toBand: Band | null;
}

export async function listMoves(
  trx: Trx,
  earlierId: string,
  laterId: string,
  { kind, from, to }: MoveFilter,
  page: { limit: number; offset: number },
): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select m.id, m."from", m."to", m."fromBand", m."toBand"
      from (${moves(earlierId, laterId)}) m join statement s on s.id = m.id
     where m.kind = ${kind} and (${from ?? null}::uuid is null or m."from" = ${from ?? null}::uuid)
       and (${to ?? null}::uuid is null or m."to" = ${to ?? null}::uuid)
     order by s.number, m.id limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows;
}

/** Those among these statements that the viewer does not code blind: what is decided of the others is not told. */
export async function listSeen(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from statement s
     where s.id = any (${[...ids]}::uuid[]) and s.retired_at is null
       and s.id not in (select viewer_blind_statements())
     order by s.number`.execute(trx);
  return rows.map((row) => row.id);
}
