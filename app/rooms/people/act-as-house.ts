import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { housePersonId } from "./person.ts";

/**
 * From here to its end a transaction is the house's: for work that was begun by somebody who
 * might, and has to be done whatever they may since. Only for jobs; a request is never the house's.
 *
 * @returns who acts now, for the events it records
 */
export async function actAsHouse(trx: Trx): Promise<string> {
  await sql`select set_config('forsamlingshus.viewer', ${housePersonId}, true)`.execute(trx);
  return housePersonId;
}
