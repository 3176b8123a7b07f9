import { sql } from "kysely";
import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import type { Move } from "#sense/preview-correction.ts";
import { newestRun } from "../proposing/proposal-queries.ts";
import { type Act, actById } from "./act-queries.ts";

/*
 * Looking through what a correction moves asks the same again with every page: the moves are kept under a mark of all they
 * follow from. They are ids and areas, no words.
 */

/** The last moves of each correction, with all they followed from. */
const kept = new BriefMemory<{ from: string; moves: readonly Move[] }>(20);

/** What the moves of a correction follow from: columns of a question. */
export interface MovesMark {
  act: Act | null;
  run: string | null;
  statements: string;
}

export function movesMark(processId: string, actId: string) {
  return sql`
    (select to_json(found) from (${actById(processId, actId)}) found) as act,
    (select id from ${newestRun(processId)} newest) as run,
    (select sum(hashint8extended(xmin::text::bigint, number)) from statement where process_id = ${processId})::text as statements`;
}

/** What a correction would move, whoever still waits; null when it has to be worked out. */
export async function findKnownMoves(
  trx: Trx,
  processId: string,
  areas: readonly FocusArea[],
  actId: string,
): Promise<{ act: Act | null; moves: readonly Move[] } | null> {
  const known = kept.get(`${processId} ${actId}`);
  if (!known) return null;
  const { rows } = await sql<MovesMark>`select ${movesMark(processId, actId)}`.execute(trx);
  return known.from === textOf(rows[0]!, areas) ? { act: rows[0]!.act, moves: known.moves } : null;
}

export function keepMoves(
  processId: string,
  areas: readonly FocusArea[],
  actId: string,
  mark: MovesMark,
  moves: readonly Move[],
): void {
  kept.set(`${processId} ${actId}`, { from: textOf(mark, areas), moves });
}

const textOf = ({ act, run, statements }: MovesMark, areas: readonly FocusArea[]) =>
  JSON.stringify([act, run, statements, areas]);

/** The words of those among these statements that wait for a person, by id. */
export async function listWaitingTexts(
  trx: Trx,
  processId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`
    select s.id, s.text from statement_place p join statement s on s.id = p.statement_id
     where p.process_id = ${processId} and p.place = 'waiting' and p.statement_id = any (${[...ids]}::uuid[])
       and p.statement_id not in (select viewer_blind_statements())`.execute(trx);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
