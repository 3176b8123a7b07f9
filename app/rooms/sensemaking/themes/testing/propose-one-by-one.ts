import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Change, Codebook, RunPlace } from "#sense/themes/codebook-change.ts";
import { proposeChanges } from "#sense/themes/propose-changes.ts";
import { declinedChanges } from "../declined-queries.ts";
import { findLatestThemeRun } from "../run-queries.ts";
import type { Level } from "../theme.ts";

const columnOf: Record<Level, string> = { fine: "theme", middle: "parent", coarse: "grandparent" };

/** The proposals from every statement by itself and from the acts themselves: what the short way must say too. */
export async function proposeOneByOne(trx: Trx, processId: string, level: Level): Promise<Change[]> {
  const run = (await findLatestThemeRun(trx, processId))!;
  const places = await sql<RunPlace>`
    select t.statement_id as id, ${sql.id(columnOf[level])} as "group", t.theme as fine, t.firm
      from theme_place t join statement_place p on p.process_id = ${processId} and p.statement_id = t.statement_id
     where t.process_id = ${processId} and t.run_id = ${run.id} and p.place <> 'excluded'`.execute(trx);
  const { rows } = await sql<Codebook>`
    with standing as materialized (
      select * from (${standingFromActs(processId)}) c where theme_id in (select id from standing_theme where not retired))
    select coalesce((select json_agg(id order by number) from standing_theme where process_id = ${processId} and not retired), '[]') as "themeIds",
           coalesce((select json_agg(json_build_object('themeId', theme_id, 'statementId', statement_id, 'state', state))
                       from standing where state in ('placed', 'confirmed')), '[]') as members,
           coalesce((select json_agg(json_build_object('themeId', theme_id, 'statementId', statement_id))
                       from standing where state in ('rejected', 'withdrawn')), '[]') as refused,
           coalesce((select json_agg(json_build_object('kind', d.kind, 'themeIds', d.theme_ids, 'statementIds', d.statement_ids))
                       from (${declinedChanges(processId)}) d), '[]') as declined`.execute(trx);
  return proposeChanges(places.rows, rows[0]!);
}

/** What stands, worked out from the acts: the kept table must hold the same. */
export function standingFromActs(processId: string) {
  return sql`
    select distinct on (c.theme_id, c.statement_id) c.theme_id, c.statement_id, c.process_id, c.id as coding_id, c.reading_id,
           c.state, c.firm, c.run_id, a.id as act_id, a.person_id, a.at
      from theme_coding c join codebook_act a on a.id = c.act_id
     where c.process_id = ${processId} and a.undone_at is null
     order by c.theme_id, c.statement_id, c.id desc`;
}
