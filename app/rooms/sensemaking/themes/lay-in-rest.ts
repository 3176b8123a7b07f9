import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Acting } from "#rooms/process/door.ts";
import { insertAct } from "../coding/act-queries.ts";
import { lockCoding } from "../queries.ts";
import { themeProblems } from "./problems.ts";
import type { CodebookTheme } from "./theme.ts";

/** How many statements of a theme wait in the ledger: in no area, no rest, not left out. */
export async function countWaiting(trx: Trx, processId: string, themeId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from theme_member m join statement_place p on p.process_id = m.process_id and p.statement_id = m.statement_id
     where m.process_id = ${processId} and m.theme_id = ${themeId} and p.place = 'waiting'`.execute(trx);
  return rows[0]!.count;
}

/**
 * Gives a theme that fits no area a place in the ledger: what waits of it goes to a rest with its name.
 * One act of the coding, undone like others; what people have coded stays where it is.
 *
 * @returns how many statements were laid there
 */
export async function layInRest(
  { trx, viewer, clock, ids, record }: Acting,
  processId: string,
  theme: CodebookTheme,
  name: string,
): Promise<number> {
  await lockCoding(trx, processId);
  const waiting = await countWaiting(trx, processId, theme.id);
  if (waiting === 0) throw themeProblems.nothingWaits();
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "rest" });
  await sql`
    insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state, run_id)
    select ${actId}, ${processId}, s.id, s.reading_id, 'rest', null, ${name}, 'confirmed', null
      from theme_member m
      join statement_place p on p.process_id = m.process_id and p.statement_id = m.statement_id
      join statement s on s.id = m.statement_id
     where m.process_id = ${processId} and m.theme_id = ${theme.id} and p.place = 'waiting'
     order by s.number`.execute(trx);
  await record({
    kind: "themeLaidInRest",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: actId, theme: theme.number, statements: waiting },
  });
  return waiting;
}
