import { sql } from "kysely";
import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import { type RunMember, standingSets, type Unlike } from "../copies/copy-sets.ts";
import { type From, fromOf, type Origin } from "./dimensions.ts";
import type { StoredView } from "./minorities/minority-queries.ts";

/*
 * All that groups and minorities are counted from, in two parts. What is known of the statements and how they
 * came is much and seldom changes: it is kept, under a mark that tells whether it is still so. What people have
 * said of them is little beside it and changes with every act: it is read for every page.
 */

export interface Ground {
  /** Counted statements in order of number. */
  statements: readonly GroundStatement[];
  byNumber: ReadonlyMap<number, GroundStatement>;
  byId: ReadonlyMap<string, GroundStatement>;
  /** Every way of having come that there is. */
  origins: readonly From[];
  /** The number of the set that a statement is in, by its id. */
  copySetOf: ReadonlyMap<string, number>;
  /** Rare views of the newest run. */
  rare: readonly StoredView[];
}

export interface GroundStatement {
  id: string;
  number: number;
  /** Its place in the ground's statements, and that of how it came in its origins. */
  at: number;
  origin: number;
}

/** What people have said, of the moment. */
export interface Said {
  /** Statements left out with a reason: they are in no number here. */
  leftOut: ReadonlySet<GroundStatement>;
  /** The same as a text, to tell it from another. */
  leftOutMark: string;
  /** Statements given to each area, and those in each theme; none that are left out. */
  members: ReadonlyMap<string, readonly GroundStatement[]>;
}

export interface LoadedGround {
  /** Tells one state of the ground from every other. */
  mark: string;
  ground: Ground;
  said: Said;
}

/** With what people had said when it was last asked: as long as that is the same, it is not gone through again. */
const kept = new BriefMemory<{ ground: Ground; last: { text: string; said: Said } | null }>(6);

export async function loadGround(trx: Trx, processId: string): Promise<LoadedGround> {
  const keyOf = (mark: string) => `${processId} ${mark}`;
  const now = await sql<Found>`select ${marked(processId)} as mark, ${said(processId)} as said`.execute(trx);
  const found = now.rows[0]!;
  const known = kept.get(keyOf(found.mark));
  if (known) return { mark: found.mark, ground: known.ground, said: saidIn(known, found.said) };
  // All of it at once, should somebody have done something in between.
  const whole = await sql<Found & { ground: Written }>`
    select ${marked(processId)} as mark, ${said(processId)} as said, ${written(processId)} as ground`.execute(
    trx,
  );
  const { mark, said: saidNow, ground: read } = whole.rows[0]!;
  const entry = { ground: readGround(read), last: null };
  kept.set(keyOf(mark), entry);
  return { mark, ground: entry.ground, said: saidIn(entry, saidNow) };
}

function saidIn(entry: { ground: Ground; last: { text: string; said: Said } | null }, text: string): Said {
  if (entry.last?.text !== text)
    entry.last = { text, said: readSaid(entry.ground, JSON.parse(text) as SaidRows) };
  return entry.last.said;
}

interface Found {
  mark: string;
  /** JSON of what people have said. */
  said: string;
}

interface SaidRows {
  coded: { areas: string[]; numbers: string }[];
  themes: Record<string, string>;
  leftOut: string;
}

interface Written {
  origins: (Origin & { numbers: string; ids: string })[];
  copies: RunMember[];
  unlikes: Unlike[];
  rare: StoredView[];
}

function readGround({ origins, copies, unlikes, rare }: Written): Ground {
  const statements = origins
    .flatMap(({ numbers, ids }, origin) => {
      const every = listed(ids);
      return listed(numbers).map((number, at) => ({ id: every[at]!, number: Number(number), at: 0, origin }));
    })
    .sort((a, b) => a.number - b.number);
  statements.forEach((one, at) => {
    one.at = at;
  });
  return {
    statements,
    byNumber: new Map(statements.map((one) => [one.number, one])),
    byId: new Map(statements.map((one) => [one.id, one])),
    origins: origins.map(fromOf),
    copySetOf: new Map(
      standingSets(copies, unlikes).flatMap(({ number, members }) =>
        members.map((one) => [one.statementId, number] as const),
      ),
    ),
    rare,
  };
}

function readSaid({ byNumber, byId }: Ground, { coded, themes, leftOut }: SaidRows): Said {
  const numbered = (numbers: string) =>
    listed(numbers).flatMap((number) => byNumber.get(Number(number)) ?? []);
  const members = new Map<string, GroundStatement[]>();
  for (const { areas, numbers } of coded) {
    const statements = numbered(numbers);
    for (const area of areas) {
      const known = members.get(area);
      members.set(area, known ? known.concat(statements) : statements);
    }
  }
  for (const [theme, ids] of Object.entries(themes))
    members.set(
      theme,
      listed(ids).flatMap((id) => byId.get(id) ?? []),
    );
  return { leftOut: new Set(numbered(leftOut)), leftOutMark: leftOut, members };
}

/** An array as the database writes it: a JSON list takes it four times as long. */
const listed = (array: string): string[] => (array === "{}" ? [] : array.slice(1, -1).split(","));

const newestOf = (table: "copy_run" | "minority_run", processId: string) =>
  sql`(select id from ${sql.table(table)} where process_id = ${processId} order by number desc limit 1)`;

/** Sums over rows, so that their order is nothing: which version of a row it is. */
function marked(processId: string) {
  const version = sql`sum(hashtextextended(xmin::text, uuid_hash_extended(id, 0)))`;
  return sql`
    json_build_array(
      (select sum(hashint8extended(xmin::text::bigint, number)) from statement where process_id = ${processId}),
      (select ${version} from contribution where process_id = ${processId}),
      ${newestOf("copy_run", processId)},
      (select ${version} from copy_unlike where process_id = ${processId}),
      ${newestOf("minority_run", processId)})::text`;
}

function said(processId: string) {
  return sql`
    json_build_object(
      'coded', (select coalesce(json_agg(json_build_object('areas', confirmed, 'numbers', numbers)), '[]')
                  from (select confirmed, array_agg(number)::text as numbers from statement_place
                         where process_id = ${processId} and place = 'coded' group by confirmed) c),
      'themes', (select coalesce(json_object_agg(theme_id, ids), '{}')
                   from (select theme_id, array_agg(statement_id)::text as ids from theme_member
                          where process_id = ${processId} group by theme_id) t),
      'leftOut', (select coalesce(array_agg(number order by number), '{}')::text from statement_place
                   where process_id = ${processId} and place = 'excluded'))::text`;
}

function written(processId: string) {
  return sql`
    json_build_object(
      'origins', (select coalesce(json_agg(json_build_object('group', group_label, 'source', source, 'channel', channel, 'senderKind', sender_kind,
                                             'place', place, 'numbers', numbers, 'ids', ids)), '[]')
                    from (select s.group_label, coalesce(s.document_id, s.intake_id, s.contribution_id) as source, c.channel, c.sender_kind, c.place,
                                 array_agg(s.number order by s.number)::text as numbers, array_agg(s.id order by s.number)::text as ids
                            from statement s left join contribution c on c.id = s.contribution_id
                           where s.process_id = ${processId} and s.retired_at is null group by 1, 2, 3, 4, 5) o),
      'copies', (select coalesce(json_agg(json_build_object('statementId', m.statement_id, 'number', d.number, 'set', m.set_number, 'kind', m.kind)
                                           order by m.set_number, m.position), '[]')
                   from copy_member m join statement d on d.id = m.statement_id and d.retired_at is null
                  where m.run_id = ${newestOf("copy_run", processId)}),
      'unlikes', (select coalesce(json_agg(json_build_object('id', id, 'statementId', statement_id, 'others', others) order by said_at, id), '[]')
                    from copy_unlike where process_id = ${processId} and undone_at is null),
      'rare', (select coalesce(json_agg(json_build_object('number', number, 'shownId', shown_id, 'statementIds', statement_ids, 'size', size) order by number), '[]')
                 from minority_view where run_id = ${newestOf("minority_run", processId)}))`;
}
