import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

export interface Member {
  statementId: string;
  state: "placed" | "confirmed";
  firm: boolean;
  personId: string;
}

/** The statements of one theme, those nobody has looked at first, then by number. */
export async function listMembersOf(trx: Trx, processId: string, themeId: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.statement_id as "statementId", m.state, m.firm, m.person_id as "personId"
      from theme_member m join statement s on s.id = m.statement_id
     where m.process_id = ${processId} and m.theme_id = ${themeId}
     order by m.state desc, s.number`.execute(trx);
  return rows;
}

export type ThemePlace = "in" | "none" | "excluded";

/** Statements in a theme, in none, or left out, in order of number. */
export async function listThemePlace(trx: Trx, processId: string, place: ThemePlace): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with m as materialized (select distinct statement_id from theme_member where process_id = ${processId})
    select p.statement_id as id from statement_place p left join m on m.statement_id = p.statement_id
     where p.process_id = ${processId}
       and case when p.place = 'excluded' then 'excluded' when m.statement_id is null then 'none' else 'in' end = ${place}
     order by p.number`.execute(trx);
  return rows.map((row) => row.id);
}
