import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/**
 * Carries out what must reach every row, also those the viewer may not see while they code blind:
 * the law strikes words wherever they stand. Nothing of what is read here may be shown.
 */
export async function seeingWhole<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('forsamlingshus.whole', 'yes', true)`.execute(trx);
  // A failure rolls the transaction back, and the setting with it.
  const done = await work();
  await sql`select set_config('forsamlingshus.whole', '', true)`.execute(trx);
  return done;
}
