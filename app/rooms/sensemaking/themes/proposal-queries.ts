import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Change, ChangeKind, Codebook } from "#sense/themes/codebook-change.ts";
import { proposeChanges } from "#sense/themes/propose-changes.ts";
import { findLatestThemeRun, listRunPlaces, type ThemeRun } from "./run-queries.ts";
import type { Level } from "./theme.ts";

/** What the newest run would change in the codebook, as both stand now. */
export interface Proposals {
  run: ThemeRun;
  level: Level;
  changes: Change[];
}

/** Proposals are worked out when asked for, so that they fit what was accepted a moment ago. Null when no run was made. */
export async function loadProposals(trx: Trx, processId: string, level: Level): Promise<Proposals | null> {
  const run = await findLatestThemeRun(trx, processId);
  if (!run) return null;
  const places = await listRunPlaces(trx, processId, run.id, level);
  return { run, level, changes: proposeChanges(places, await readCodebook(trx, processId)) };
}

async function readCodebook(trx: Trx, processId: string): Promise<Codebook> {
  const { rows } = await sql<Omit<Codebook, "refused"> & { refused: Codebook["refused"] }>`
    with standing as materialized (
      select c.theme_id, c.statement_id, c.state from standing_theme_coding c
       where c.process_id = ${processId}),
    used as materialized (
      select id, number from standing_theme where process_id = ${processId} and not retired)
    select coalesce((select json_agg(id order by number) from used), '[]') as "themeIds",
           coalesce((select json_agg(json_build_object('themeId', theme_id, 'statementId', statement_id, 'state', state))
                       from standing where state in ('placed', 'confirmed') and theme_id in (select id from used)), '[]') as members,
           coalesce((select json_agg(json_build_object('themeId', theme_id, 'statementId', statement_id))
                       from standing where state in ('rejected', 'withdrawn') and theme_id in (select id from used)), '[]') as refused,
           coalesce((select json_agg(json_build_object('kind', d.kind, 'themeIds', d.theme_ids, 'statementIds', d.statement_ids))
                       from (${declined(processId)}) d), '[]') as declined`.execute(trx);
  return rows[0]!;
}

/**
 * What people have said no to. To part a theme is a no to joining its parts again, and to join two is a no
 * to parting them where they met.
 */
function declined(processId: string) {
  return sql`
    select w.kind, w.theme_ids, w.statement_ids
      from codebook_answer w join codebook_act a on a.id = w.act_id
     where w.process_id = ${processId} and not w.accepted and a.undone_at is null
    union all
    select distinct 'merge', array[c.theme_id, e.theme_id], '{}'::uuid[]
      from codebook_act a join theme_entry e on e.act_id = a.id
      join theme_coding c on c.act_id = a.id and c.state = 'withdrawn'
     where a.process_id = ${processId} and a.kind = 'split' and a.undone_at is null
    union all
    select 'split', array[e.merged_into], array_agg(c.statement_id)
      from codebook_act a join theme_entry e on e.act_id = a.id and e.merged_into is not null
      join standing_theme_coding c on c.process_id = ${processId} and c.theme_id = e.merged_into
       and c.state in ('placed', 'confirmed')
     where a.process_id = ${processId} and a.kind = 'merge' and a.undone_at is null
     group by a.id, e.merged_into, c.act_id = a.id`;
}

/** Keeps what was answered, so that a later run does not ask the same again. */
export async function insertAnswers(
  trx: Trx,
  processId: string,
  actId: string,
  { run, level }: Proposals,
  changes: readonly Change[],
  accepted: boolean,
): Promise<void> {
  const given = changes.map(({ kind, themeIds, statementIds, hash }) => ({
    kind,
    themeIds,
    statementIds,
    hash,
  }));
  await sql`
    insert into codebook_answer (act_id, process_id, run_id, kind, level, accepted, theme_ids, statement_ids, hash)
    select ${actId}, ${processId}, ${run.id}, kind, ${level}, ${accepted}, "themeIds", "statementIds", hash
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (kind text, "themeIds" uuid[], "statementIds" uuid[], hash text)`.execute(trx);
}

/** The level people have worked at last; the middle one until somebody has chosen. */
export async function findLevel(trx: Trx, processId: string): Promise<Level> {
  const { rows } = await sql<{ level: Level }>`
    select w.level from codebook_answer w join codebook_act a on a.id = w.act_id
     where w.process_id = ${processId} and a.undone_at is null
     order by a.at desc limit 1`.execute(trx);
  return rows[0]?.level ?? "middle";
}

export type { Change, ChangeKind };
