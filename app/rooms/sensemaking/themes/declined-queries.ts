import { sql } from "kysely";

/**
 * What people have said no to, as a question within a larger one: rows of `kind`, `theme_ids`, `statement_ids`.
 * To part a theme is a no to joining its parts again, and to join two is a no to parting them where they met.
 */
export function declinedChanges(processId: string) {
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
