import type { Trx } from "#base/db.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { setsOf } from "../../copies/queries.ts";
import type { GroupedStatement } from "../dimensions.ts";
import { type Code, listCodes } from "../list-codes.ts";
import { listComparable } from "../list-comparable.ts";
import { gatherMinorities, type Minorities } from "./minority.ts";
import { listDecisions, listStoredViews } from "./minority-queries.ts";

export interface LoadedMinorities extends Minorities {
  codes: Code[];
  statements: Map<string, Statement>;
  grouped: GroupedStatement[];
}

/** What few have said in a process as it stands, with the words of all its statements. */
export async function loadMinorities(trx: Trx, processId: string): Promise<LoadedMinorities> {
  // What a person has left out with a reason is no view.
  const { statements, grouped } = await listComparable(trx, processId);
  const codes = [
    ...(await listCodes(trx, processId, "areas")),
    ...(await listCodes(trx, processId, "themes")),
  ];
  const copySetOf = new Map<string, string>();
  for (const set of await setsOf(trx, processId))
    for (const { statementId } of set.members) copySetOf.set(statementId, String(set.number));
  const minorities = gatherMinorities({
    statements: grouped,
    codes,
    rare: await listStoredViews(trx, processId),
    copySetOf,
    decisions: await listDecisions(trx, processId),
  });
  return { ...minorities, codes, grouped, statements: new Map(statements.map((each) => [each.id, each])) };
}
