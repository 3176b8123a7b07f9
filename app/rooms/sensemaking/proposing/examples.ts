import type { Trx } from "#base/db.ts";
import type { Example } from "#sense/types.ts";
import { tables } from "../queries.ts";

/**
 * What people have said about statements and areas, as examples to learn from:
 * codings that stand, of statements that are counted and in no rest or exclusion.
 */
export async function listExamples(trx: Trx, processId: string): Promise<Example[]> {
  const rows = await tables(trx)
    .selectFrom("standing_coding as c")
    .innerJoin("statement_place as p", (join) =>
      join.onRef("p.process_id", "=", "c.process_id").onRef("p.statement_id", "=", "c.statement_id"),
    )
    .select(["c.statement_id as id", "c.focus_area_id as areaId", "c.state"])
    .where("c.process_id", "=", processId)
    .where("p.process_id", "=", processId)
    .where("c.target", "=", "area")
    .where("c.state", "in", ["confirmed", "rejected"])
    .where((eb) => eb.or([eb("c.state", "=", "rejected"), eb("p.place", "=", "coded")]))
    .orderBy("c.id")
    .execute();
  return rows.map((row) => ({ id: row.id, areaId: row.areaId!, state: row.state as Example["state"] }));
}
