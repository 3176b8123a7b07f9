import type { Trx } from "#base/db.ts";
import { lockUntilCommit, shareUntilCommit } from "#base/lock-until-commit.ts";

/*
 * Whoever copies words of a process's statements into something that is kept holds them until
 * commit; removal by law waits for all who do, and they for it. Otherwise a removal would not
 * see the copy, and the copy would be of what it removed.
 */

/** Until commit nothing is struck in this process. Others may hold words too. */
export async function holdWords(trx: Trx, processId: string): Promise<void> {
  await shareUntilCommit(trx, keyOf(processId));
}

/** Until commit nobody copies words of this process. */
export async function lockWords(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, keyOf(processId));
}

const keyOf = (processId: string) => `words ${processId}`;
