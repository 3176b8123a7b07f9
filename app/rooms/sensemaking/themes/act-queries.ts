import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { CodebookActKind } from "./codebook-act.ts";
import type { CountedTheme } from "./theme.ts";

/** One act with what it did, for telling it in words. */
export interface CodebookAct {
  id: string;
  kind: CodebookActKind;
  personId: string;
  at: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
  /** What it said of themes, with the name each had just before, if any. */
  entries: {
    number: number;
    name: string;
    before: string | null;
    areaId: string | null;
    retired: boolean;
    into: number | null;
  }[];
  /** How many statements it laid where. */
  codings: {
    number: number;
    name: string;
    state: "placed" | "confirmed" | "rejected" | "withdrawn";
    count: number;
  }[];
  /** The proposals it answered. */
  answers: { kind: string; accepted: boolean; run: number; themes: number[]; statements: number }[];
}

/** Newest first. @param page.standing leaves out what was undone */
export async function listCodebookActs(
  trx: Trx,
  processId: string,
  page: { limit: number; offset: number; standing?: boolean },
): Promise<{ acts: CodebookAct[]; count: number }> {
  const { rows } = await sql<CodebookAct & { count: number }>`
    select a.id, a.kind, a.person_id as "personId", a.at, a.undone_at as "undoneAt", a.undone_by as "undoneBy", a.count,
           coalesce((select json_agg(json_build_object('number', t.number, 'name', e.name, 'areaId', e.focus_area_id, 'retired', e.retired,
                              'into', (select number from theme where id = e.merged_into),
                              'before', (select b.name from theme_entry b join codebook_act o on o.id = b.act_id
                                          where b.process_id = ${processId} and b.theme_id = e.theme_id and b.id < e.id
                                            and (o.undone_at is null or o.undone_at > a.at)
                                          order by b.id desc limit 1)) order by t.number)
                       from theme_entry e join theme t on t.id = e.theme_id where e.act_id = a.id), '[]') as entries,
           coalesce((select json_agg(json_build_object('number', t.number, 'state', c.state, 'count', c.count,
                              'name', (select b.name from theme_entry b join codebook_act o on o.id = b.act_id
                                        where b.process_id = ${processId} and b.theme_id = t.id and o.at <= a.at
                                          and (o.undone_at is null or o.undone_at > a.at or o.id = a.id)
                                        order by b.id desc limit 1)) order by t.number, c.state)
                       from (select theme_id, state, count(*)::int as count from theme_coding where act_id = a.id group by 1, 2) c
                       join theme t on t.id = c.theme_id), '[]') as codings,
           coalesce((select json_agg(json_build_object('kind', w.kind, 'accepted', w.accepted, 'run', r.number,
                              'themes', (select coalesce(json_agg(number order by number), '[]') from theme where id = any (w.theme_ids)),
                              'statements', cardinality(w.statement_ids)) order by w.hash)
                       from codebook_answer w join theme_run r on r.id = w.run_id where w.act_id = a.id), '[]') as answers
      from (select *, (count(*) over ())::int as count from codebook_act
             where process_id = ${processId} and (undone_at is null or not ${page.standing ?? false}) order by at desc limit ${page.limit} offset ${page.offset}) a
     order by a.at desc`.execute(trx);
  return { acts: rows.map(({ count: _, ...act }) => act), count: rows[0]?.count ?? 0 };
}

/** The codebook as it was when an act had just been done: what had been undone by then is left out, what was undone later is in. */
export async function listThemesAt(
  trx: Trx,
  processId: string,
  actId: string,
): Promise<{ themes: CountedTheme[]; at: Date } | null> {
  const { rows } = await sql<{ at: Date }>`
    select at from codebook_act where process_id = ${processId} and id = ${actId}`.execute(trx);
  const at = rows[0]?.at;
  if (!at) return null;
  const found = await sql<CountedTheme>`
    with stood as materialized (
      select id from codebook_act where process_id = ${processId} and at <= ${at} and (undone_at is null or undone_at > ${at})),
    entries as (
      select distinct on (e.theme_id) e.* from theme_entry e
       where e.process_id = ${processId} and e.act_id in (select id from stood) order by e.theme_id, e.id desc),
    codings as (
      select distinct on (c.theme_id, c.statement_id) c.theme_id, c.state from theme_coding c
       where c.process_id = ${processId} and c.act_id in (select id from stood) order by c.theme_id, c.statement_id, c.id desc),
    counted as (
      select theme_id, count(*) filter (where state = 'placed')::int as placed,
             count(*) filter (where state = 'confirmed')::int as confirmed from codings group by 1)
    select t.id, t.number, e.name, e.definition, e.use_when as "useWhen", e.not_when as "notWhen", e.focus_area_id as "areaId",
           e.parent_id as "parentId", coalesce(c.placed, 0) as placed, coalesce(c.confirmed, 0) as confirmed
      from entries e join theme t on t.id = e.theme_id left join counted c on c.theme_id = e.theme_id
     where not e.retired order by t.number`.execute(trx);
  return { themes: found.rows, at };
}
