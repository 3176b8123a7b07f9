import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { CodebookTheme, CountedTheme, ThemeMember } from "./theme.ts";

const themeColumns = sql`
  t.id, t.number, t.name, t.definition, t.use_when as "useWhen", t.not_when as "notWhen",
  t.focus_area_id as "areaId", t.parent_id as "parentId"`;

/** The themes in use, in order of number, with how many counted statements lie in each. A statement in two counts in both. */
export async function listThemes(trx: Trx, processId: string): Promise<CountedTheme[]> {
  const { rows } = await sql<CountedTheme>`
    with counted as materialized (
      select theme_id, count(*) filter (where state = 'placed')::int as placed,
             count(*) filter (where state = 'confirmed')::int as confirmed
        from theme_member where process_id = ${processId} group by theme_id)
    select ${themeColumns}, coalesce(c.placed, 0) as placed, coalesce(c.confirmed, 0) as confirmed
      from standing_theme t left join counted c on c.theme_id = t.id
     where t.process_id = ${processId} and not t.retired
     order by t.number`.execute(trx);
  return rows;
}

/** Who lies in which theme in use, in order of theme and statement number; statements left out of the ledger are in none. */
export async function listThemeMembers(trx: Trx, processId: string): Promise<ThemeMember[]> {
  const { rows } = await sql<ThemeMember>`
    select m.theme_id as "themeId", m.statement_id as "statementId", m.state, m.firm
      from theme_member m join theme t on t.id = m.theme_id join statement s on s.id = m.statement_id
     where m.process_id = ${processId}
     order by t.number, s.number`.execute(trx);
  return rows;
}

/** Every theme there is, those no longer in use too; one whose making was undone is not there. */
export async function listCodebook(trx: Trx, processId: string): Promise<CodebookTheme[]> {
  const { rows } = await sql<CodebookTheme>`
    select ${themeColumns}, t.retired, t.merged_into as "mergedInto"
      from standing_theme t where t.process_id = ${processId} order by t.number`.execute(trx);
  return rows;
}

/** Where every counted statement is: in a theme, in none, or left out. Adds up to all of them. */
export interface ThemeSum {
  total: number;
  inThemes: number;
  inNone: number;
  excluded: number;
}

export async function sumThemes(trx: Trx, processId: string): Promise<ThemeSum> {
  const { rows } = await sql<ThemeSum>`
    with m as materialized (select statement_id from theme_member where process_id = ${processId})
    ${themeSum(processId, sql`m`)}`.execute(trx);
  return rows[0]!;
}

/**
 * The same as a question within a larger one: all are counted, and those in none are what is left.
 *
 * @param members where the statements that lie in themes are found, however often
 */
export function themeSum(processId: string, members: RawBuilder<unknown>) {
  return sql`
    select total, "inThemes", total - "inThemes" - excluded as "inNone", excluded
      from (select count(*)::int as total from statement_place where process_id = ${processId}) t,
           (select count(distinct statement_id)::int as "inThemes" from ${members}) i,
           (select count(*)::int as excluded from statement_place where process_id = ${processId} and place = 'excluded') e`;
}
