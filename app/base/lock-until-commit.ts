import { sql } from "kysely";
import type { Trx } from "./db.ts";

/**
 * Until commit nobody else holds a lock of this name; whoever asks for it waits. Whoever takes two takes
 * them in the order the rooms do, or two will wait for each other.
 *
 * @param name what is locked, with the id it belongs to: »coding 0189…«
 */
export async function lockUntilCommit(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

/** Until commit nobody holds the lock of this name alone; others may share it. */
export async function shareUntilCommit(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`.execute(trx);
}
