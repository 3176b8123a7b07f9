import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/*
 * Whoever copies words of a process's statements into something that is kept holds them until
 * commit; removal by law waits for all who do, and they for it. Otherwise a removal would not
 * see the copy, and the copy would be of what it removed.
 */

/** Until commit nothing is struck in this process. Others may hold words too. */
export async function holdWords(trx: Trx, processId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${keyOf(processId)}, 0))`.execute(trx);
}

/** Until commit nobody copies words of this process. */
export async function lockWords(trx: Trx, processId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${keyOf(processId)}, 0))`.execute(trx);
}

const keyOf = (processId: string) => `words ${processId}`;
