import { sql } from "kysely";
import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import type { Bond, ClassedCodebook, DeclinedChange, PlaceClass } from "#sense/themes/place-class.ts";
import { listDeclined, readDeclined } from "./declined-queries.ts";
import { keyOf, type Laid, type LaidClass, layDeclined } from "./lay-declined.ts";
import type { Level } from "./theme.ts";

/** Theme numbers with a letter each, as the database writes what stands between a statement and the themes. */
const bondOf: Record<string, Bond> = { p: "placed", c: "confirmed", r: "refused", s: "stays" };

/** What proposals are made of, at every level, with the statements of each class. */
export interface Places {
  themes: readonly { id: string; number: number }[];
  classes: readonly LaidClass[];
  byKey: ReadonlyMap<string, LaidClass>;
  declined: readonly DeclinedChange[];
}

/**
 * Where a run lays the statements that still count and are not left out, and what stands between them and the
 * themes in use, in classes that nothing tells apart. The database goes through the statements once; as long as
 * one number says that nobody is placed elsewhere, they are kept, and only what was declined since is laid over.
 */
export async function loadPlaces(trx: Trx, processId: string, runId: string): Promise<Places> {
  const { mark, laid } = await findLaid(trx, processId, runId);
  const declined = await listDeclined(trx, processId);
  const key = JSON.stringify([mark, declined.map((one) => one.key)]);
  const known = keptPlaces.get(key);
  if (known) return known;
  const { themes } = laid;
  const { classes, shared } = layDeclined(laid, await readDeclined(trx, processId, declined));
  const places = {
    themes,
    classes,
    byKey: new Map(classes.map((one) => [one.key, one])),
    declined: shared,
  };
  keptPlaces.set(key, places);
  return places;
}

/** The classes at one level, and the codebook as they tell it. */
export function classesAt(
  { themes, classes, declined }: Places,
  level: Level,
): { classes: PlaceClass[]; codebook: ClassedCodebook } {
  const idOf = new Map(themes.map(({ id, number }) => [String(number), id]));
  return {
    classes: classes.map(({ key, fine, firm, mark, ids, bonds, ...groups }) => ({
      key,
      fine,
      firm,
      mark,
      count: ids.length,
      group: { ...groups, fine }[level],
      bonds: bonds.split(" ").flatMap((each) => {
        const themeId = idOf.get(each.slice(0, -1));
        return themeId ? [{ themeId, bond: bondOf[each.slice(-1)]! }] : [];
      }),
    })),
    codebook: { themeIds: themes.map(({ id }) => id), declined },
  };
}

const keptLaid = new BriefMemory<Laid>(4);
const keptPlaces = new BriefMemory<Places>(4);

async function findLaid(trx: Trx, processId: string, runId: string): Promise<{ mark: string; laid: Laid }> {
  const { rows } = await sql<{ mark: string }>`
    with ${used(processId)} select ${marked(processId, runId)} as mark`.execute(trx);
  const { mark } = rows[0]!;
  const known = keptLaid.get(mark);
  if (known) return { mark, laid: known };
  // Kept under the mark of what was read, should somebody have done something in between.
  const read = await layPlaces(trx, processId, runId);
  keptLaid.set(read.mark, read.laid);
  return read;
}

/** One text for just what `layPlaces` reads and who may see it; sums, so that the order of rows is nothing. */
const marked = (processId: string, runId: string) => sql`
  json_build_array(
    ${processId}::text, ${runId}::text, current_user, (select array_agg(id order by number) from used),
    (select sum(uuid_hash_extended(statement_id, uuid_hash_extended(theme_id, ascii(state)))) from theme_standing where process_id = ${processId}),
    (select json_build_array(count(*), sum(uuid_hash_extended(statement_id, 0))) from statement_standing
      where process_id = ${processId} and (place = 'excluded' or not counted)),
    (select array_agg(each order by each) from viewer_blind_statements() as each))::text`;

async function layPlaces(trx: Trx, processId: string, runId: string): Promise<{ mark: string; laid: Laid }> {
  const { rows } = await sql<{
    mark: string;
    themes: Laid["themes"];
    classes: (Omit<LaidClass, "key" | "mark" | "ids" | "marks"> & { ids: string; marks: string })[];
  }>`
    with ${used(processId)}, bonds as materialized (
      select statement_id, string_agg(bond, ' ' order by bond) as bonds
        from (select c.statement_id, u.number || case c.state when 'placed' then 'p' when 'confirmed' then 'c' else 'r' end as bond
                from theme_standing c join used u on u.id = c.theme_id where c.process_id = ${processId}) b
       group by statement_id)
    select ${marked(processId, runId)} as mark,
           coalesce((select json_agg(json_build_object('id', id, 'number', number) order by number) from used), '[]') as themes,
           coalesce((select json_agg(json_build_object('fine', theme, 'middle', parent, 'coarse', grandparent, 'firm', firm, 'bonds', bonds,
                                                       'ids', ids, 'marks', marks))
                       from (select t.theme, t.parent, t.grandparent, t.firm, coalesce(b.bonds, '') as bonds,
                                    array_agg(t.statement_id)::text as ids, array_agg(uuid_hash_extended(t.statement_id, 0))::text as marks
                               from theme_place t left join bonds b on b.statement_id = t.statement_id
                              where t.process_id = ${processId} and t.run_id = ${runId}
                                and t.statement_id not in (select statement_id from statement_standing where place = 'excluded' or not counted)
                              group by 1, 2, 3, 4, 5) laid), '[]') as classes`.execute(trx);
  const { mark, themes, classes } = rows[0]!;
  const laid = {
    themes,
    classes: classes.map(({ ids, marks, ...one }) => {
      const all = listed(marks).map(BigInt);
      return {
        ...one,
        key: keyOf(one),
        ids: listed(ids),
        marks: all,
        mark: all.reduce((sum, each) => sum + each, 0n),
      };
    }),
  };
  return { mark, laid };
}

/** An array as the database writes it: a JSON list takes it four times as long. */
const listed = (array: string): string[] => array.slice(1, -1).split(",");

const used = (processId: string) => sql`
  used as materialized (select id, number from standing_theme where process_id = ${processId} and not retired)`;
