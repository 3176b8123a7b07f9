import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { CodingTarget } from "../coding/coding.ts";
import { newestRun } from "../proposing/proposal-queries.ts";

export interface AreaCodingRow {
  id: number;
  statementId: string;
  target: CodingTarget;
  areaId: string | null;
  reason: string | null;
  state: "confirmed" | "rejected";
  personId: string;
  at: Date;
  run: number | null;
  readingId: string | null;
}

/** What stands of areas, rests and reasons to leave out, for all counted statements at once. */
export async function listAreaCodings(trx: Trx, processId: string): Promise<AreaCodingRow[]> {
  const { rows } = await sql<AreaCodingRow>`
    select c.id, c.statement_id as "statementId", c.target, c.focus_area_id as "areaId", c.reason, c.state,
           c.person_id as "personId", c.at, r.number as run, c.reading_id as "readingId"
      from standing_coding c
      join statement s on s.id = c.statement_id and s.retired_at is null
      left join run r on r.id = c.run_id
     where c.process_id = ${processId} and c.state <> 'withdrawn'`.execute(trx);
  return rows;
}

export interface ThemeCodingRow {
  id: number;
  statementId: string;
  themeId: string;
  state: "placed" | "confirmed";
  personId: string;
  at: Date;
  run: number | null;
  readingId: string | null;
}

/** What lies in themes in use. A statement that is left out lies in none. */
export async function listThemeCodings(trx: Trx, processId: string): Promise<ThemeCodingRow[]> {
  const { rows } = await sql<ThemeCodingRow>`
    select c.id, m.statement_id as "statementId", m.theme_id as "themeId", m.state, m.person_id as "personId",
           m.at, r.number as run, c.reading_id as "readingId"
      from theme_member m
      join standing_theme_coding c
        on c.process_id = m.process_id and c.theme_id = m.theme_id and c.statement_id = m.statement_id
      left join theme_run r on r.id = m.run_id
     where m.process_id = ${processId}`.execute(trx);
  return rows;
}

/** Which code of another program each focus area and theme came from, by its id here. */
export async function listForeignCodes(trx: Trx, processId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; guid: string }>`
    select coalesce(focus_area_id, theme_id) as id, guid from exchange_code
     where process_id = ${processId} order by guid desc`.execute(trx);
  return new Map(rows.map(({ id, guid }) => [id, guid]));
}

export interface NewestProposal {
  statementId: string;
  areaId: string;
  margin: number;
}

/** What the newest run says of each statement. */
export async function listNewestProposals(trx: Trx, processId: string): Promise<NewestProposal[]> {
  const { rows } = await sql<NewestProposal>`
    select p.statement_id as "statementId", p.focus_area_id as "areaId", p.margin
      from ${newestRun(processId)} newest join proposal p on p.run_id = newest.id`.execute(trx);
  return rows;
}

/** Pairs of theme and statement that the run which placed them was not sure of. */
export async function listLoose(trx: Trx, processId: string): Promise<Set<string>> {
  const { rows } = await sql<{ pair: string }>`
    select theme_id || ' ' || statement_id as pair from theme_member
     where process_id = ${processId} and not firm`.execute(trx);
  return new Set(rows.map(({ pair }) => pair));
}
