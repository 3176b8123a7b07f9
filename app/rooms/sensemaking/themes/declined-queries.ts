import { sql } from "kysely";
import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import type { DeclinedChange } from "#sense/themes/place-class.ts";

/** What a person said no to, without its statements. */
export interface DeclinedOutline {
  /** Tells it, with just these statements, from every other. */
  key: string;
  kind: DeclinedChange["kind"];
  themeIds: string[];
  /** How many statements it was about. */
  size: number;
}

export interface Declined extends DeclinedOutline {
  statementIds: readonly string[];
}

export async function listDeclined(trx: Trx, processId: string): Promise<DeclinedOutline[]> {
  const { rows } = await sql<DeclinedOutline>`
    select key, kind, theme_ids as "themeIds", cardinality(statement_ids) as size
      from (${declinedChanges(processId)}) d order by key`.execute(trx);
  return rows;
}

/** What was said no to does not change: only what is new is read. */
const kept = new BriefMemory<readonly string[]>(500);

/** The same with their statements; to part a theme or to merge two is told by the themes alone. */
export async function readDeclined(
  trx: Trx,
  processId: string,
  outlines: readonly DeclinedOutline[],
): Promise<Declined[]> {
  const asked = outlines.filter(({ kind }) => kind !== "merge");
  const missing = asked.filter(({ key }) => !kept.get(key)).map(({ key }) => key);
  const found = new Map<string, readonly string[]>();
  if (missing.length > 0) {
    const { rows } = await sql<{ key: string; ids: string[] }>`
      select key, to_json(statement_ids) as ids from (${declinedChanges(processId)}) d where key = any (${missing}::text[])`.execute(
      trx,
    );
    for (const { key, ids } of rows) {
      found.set(key, ids);
      kept.set(key, ids);
    }
  }
  return outlines.map((one) => ({ ...one, statementIds: found.get(one.key) ?? kept.get(one.key) ?? [] }));
}

/**
 * As a question within a larger one: rows of `key`, `kind`, `theme_ids`, `statement_ids`. To part a theme is a no to
 * joining its parts again, and to join two is a no to parting them where they met.
 */
export function declinedChanges(processId: string) {
  return sql`
    select w.act_id || ' ' || w.hash as key, w.kind, w.theme_ids, w.statement_ids
      from codebook_answer w join codebook_act a on a.id = w.act_id
     where w.process_id = ${processId} and not w.accepted and a.undone_at is null
    union all
    select distinct 'merge ' || c.theme_id || ' ' || e.theme_id, 'merge', array[c.theme_id, e.theme_id], '{}'::uuid[]
      from codebook_act a join theme_entry e on e.act_id = a.id
      join theme_coding c on c.act_id = a.id and c.state = 'withdrawn'
     where a.process_id = ${processId} and a.kind = 'split' and a.undone_at is null
    union all
    select 'split ' || a.id || ' ' || e.merged_into || ' ' || count(*) || ' ' || sum(uuid_hash_extended(c.statement_id, 0)),
           'split', array[e.merged_into], array_agg(c.statement_id)
      from codebook_act a join theme_entry e on e.act_id = a.id and e.merged_into is not null
      join standing_theme_coding c on c.process_id = ${processId} and c.theme_id = e.merged_into
       and c.state in ('placed', 'confirmed')
     where a.process_id = ${processId} and a.kind = 'merge' and a.undone_at is null
     group by a.id, e.merged_into, c.act_id = a.id`;
}
