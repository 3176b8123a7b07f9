import type { Trx } from "#base/db.ts";
import { tables } from "../contribution-tables.ts";

/** The one contribution of a paste. */
export async function findPasted(trx: Trx, intakeId: string): Promise<string | null> {
  const row = await tables(trx)
    .selectFrom("contribution")
    .select("id")
    .where("intake_id", "=", intakeId)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
