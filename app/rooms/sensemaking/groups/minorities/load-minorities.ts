import type { Trx } from "#base/db.ts";
import { countClasses } from "../count-classes.ts";
import { loadGround } from "../ground.ts";
import { type Code, listCodes } from "../list-codes.ts";
import { findViews, type Minorities, settleDecisions } from "./minority.ts";
import { listDecisions } from "./minority-queries.ts";

export interface LoadedMinorities extends Minorities {
  codes: Code[];
}

/** What few have said in a process as it stands. */
export async function loadMinorities(trx: Trx, processId: string): Promise<LoadedMinorities> {
  const codes = [
    ...(await listCodes(trx, processId, "areas")),
    ...(await listCodes(trx, processId, "themes")),
  ];
  const { ground, said } = await loadGround(trx, processId);
  const keys = codes.map(({ key }) => key);
  const given = { ground, said, codes: keys, counted: countClasses(ground, said, keys) };
  const views = findViews(given);
  const decisions = await listDecisions(trx, processId);
  return { ...settleDecisions(views, decisions, given), codes };
}
