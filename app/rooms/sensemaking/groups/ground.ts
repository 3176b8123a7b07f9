import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { RunMember, Unlike } from "../copies/copy-sets.ts";
import type { GroundStatement } from "./dimensions.ts";

/** All that groups and minorities are counted from. */
export interface Ground {
  /** Counted and not left out, in order of number. */
  statements: GroundStatement[];
  /** Statements people have given to each area, and those in each theme, in order of number. */
  members: Record<string, string[]>;
  copies: RunMember[];
  unlikes: Unlike[];
  /** Rare views of the newest run. */
  rare: { number: number; shownId: string; statementIds: string[]; size: number }[];
}

/** Tells one state of the ground from every other that the viewer could see. */
export interface GroundMark {
  mark: string;
  /** Counted statements; how much work it is. */
  count: number;
}

export async function markGround(trx: Trx, processId: string): Promise<GroundMark> {
  const { rows } = await sql<GroundMark>`${marked(processId)}`.execute(trx);
  return rows[0]!;
}

/**
 * The ground as the database writes it, with its own mark. It is long, and read in a thread: here it is
 * nothing but a text.
 *
 * @param wanted.texts with the words of the statements
 */
export async function readGround(
  trx: Trx,
  processId: string,
  wanted: { texts?: boolean },
): Promise<GroundMark & { ground: string }> {
  const { rows } = await sql<GroundMark & { ground: string }>`
    with marked as materialized (${marked(processId)})
    select mark, count, (${written(processId, { texts: false, ids: null, ...wanted })})::text as ground from marked`.execute(
    trx,
  );
  return rows[0]!;
}

/** The ground of some statements alone, with the sets of copies they are in and no views. */
export async function readGroundOf(trx: Trx, processId: string, ids: readonly string[]): Promise<Ground> {
  const { rows } = await sql<{ ground: Ground }>`
    select (${written(processId, { texts: false, ids })}) as ground`.execute(trx);
  return rows[0]!.ground;
}

function written(processId: string, { texts, ids }: { texts: boolean; ids: readonly string[] | null }) {
  const within = (column: RawBuilder<unknown>) =>
    ids === null ? sql`true` : sql`${column} = any (${[...ids]}::uuid[])`;
  return sql`
    with place as materialized (
      select statement_id, number, place, confirmed from statement_place
       where process_id = ${processId} and place <> 'excluded' and ${within(sql`statement_id`)}),
    member as (
      select area as code, statement_id, number from place, unnest(confirmed) as area where place = 'coded'
      union all
      select m.theme_id, m.statement_id, p.number from theme_member m join place p using (statement_id) where m.process_id = ${processId})
    select json_build_object(
             'statements', (select coalesce(json_agg(json_build_object('id', s.id, 'text', ${texts ? sql`case when s.removed_at is null then s.text else '' end` : sql`''`},
                                'group', s.group_label, 'source', coalesce(s.document_id, s.intake_id, s.contribution_id),
                                'channel', c.channel, 'senderKind', c.sender_kind, 'place', c.place) order by p.number), '[]')
                              from place p join statement s on s.id = p.statement_id left join contribution c on c.id = s.contribution_id),
             'members', (select coalesce(json_object_agg(code, ids), '{}')
                           from (select code, json_agg(statement_id order by number) as ids from member group by code) m),
             'copies', (select coalesce(json_agg(json_build_object('statementId', m.statement_id, 'number', d.number, 'set', m.set_number, 'kind', m.kind)
                                                  order by m.set_number, m.position), '[]')
                          from copy_member m join statement d on d.id = m.statement_id and d.retired_at is null
                         where m.run_id = ${newestOf("copy_run", processId)}
                           and ${ids === null ? sql`true` : sql`m.set_number in (select set_number from copy_member where run_id = ${newestOf("copy_run", processId)} and ${within(sql`statement_id`)})`}),
             'unlikes', (select coalesce(json_agg(json_build_object('id', id, 'statementId', statement_id, 'others', others) order by said_at, id), '[]')
                           from copy_unlike where process_id = ${processId} and undone_at is null),
             'rare', (select coalesce(json_agg(json_build_object('number', number, 'shownId', shown_id, 'statementIds', statement_ids, 'size', size) order by number), '[]')
                        from minority_view where run_id = ${newestOf("minority_run", processId)} and ${ids === null}::boolean))`;
}

const newestOf = (table: "copy_run" | "minority_run", processId: string) =>
  sql`(select id from ${sql.table(table)} where process_id = ${processId} order by number desc limit 1)`;

/** Sums over rows, so that their order is nothing: what rows say, or which version of a row it is where it is long. */
function marked(processId: string) {
  const version = sql`sum(hashtextextended(xmin::text, uuid_hash_extended(id, 0)))`;
  const standing = sql`sum(uuid_hash_extended(statement_id, hashtextextended(place, hash_array_extended(confirmed, 0))))`;
  return sql`
    select json_build_array(
             (select ${version} from statement where process_id = ${processId}),
             placed.mark,
             (select ${version} from contribution where process_id = ${processId}),
             (select sum(uuid_hash_extended(statement_id, uuid_hash_extended(theme_id, 0))) from theme_member where process_id = ${processId}),
             ${newestOf("copy_run", processId)},
             (select ${version} from copy_unlike where process_id = ${processId}),
             ${newestOf("minority_run", processId)})::text as mark,
           placed.count
      from (select ${standing} as mark, count(*)::int as count from statement_place where process_id = ${processId}) placed`;
}
