import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/**
 * Removal by law: files that wait for an answer may hold anything, so they are forgotten whole. What
 * was taken in of older ones is codes and codings, which others strike.
 */
export async function strikeExchange(trx: Trx, processId: string): Promise<void> {
  await sql`update exchange_import set content = null, given_up_at = now()
             where process_id = ${processId} and content is not null`.execute(trx);
}
