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

/**
 * Statements in a theme, in none, or left out, in order of number.
 *
 * @param among only these of them
 */
export async function listThemePlace(
  trx: Trx,
  processId: string,
  place: ThemePlace,
  { among, page }: { among?: readonly string[]; page?: { limit: number; offset: number } } = {},
): Promise<string[]> {
  const members = sql`(select statement_id from theme_member where process_id = ${processId})`;
  const holds = {
    in: sql`place <> 'excluded' and statement_id in ${members}`,
    none: sql`place <> 'excluded' and statement_id not in ${members}`,
    excluded: sql`place = 'excluded'`,
  }[place];
  const { rows } = await sql<{ id: string }>`
    select statement_id as id from statement_place
     where process_id = ${processId} and ${holds}
       and ${among ? sql`statement_id = any (${[...among]}::uuid[])` : sql`true`}
     order by number ${page ? sql`limit ${page.limit} offset ${page.offset}` : sql``}`.execute(trx);
  return rows.map((row) => row.id);
}
