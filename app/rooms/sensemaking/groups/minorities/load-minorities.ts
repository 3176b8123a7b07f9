import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import { inThread } from "../../in-thread.ts";
import { markGround, readGround, readGroundOf } from "../ground.ts";
import { type Code, listCodes } from "../list-codes.ts";
import { type Minorities, type MinorityView, settleDecisions } from "./minority.ts";
import { listDecisions } from "./minority-queries.ts";
import { answer, viewGround } from "./view-ground.ts";

export interface LoadedMinorities extends Minorities {
  codes: Code[];
}

/** What few have said in a process as it stands. */
export async function loadMinorities(trx: Trx, processId: string): Promise<LoadedMinorities> {
  const codes = [
    ...(await listCodes(trx, processId, "areas")),
    ...(await listCodes(trx, processId, "themes")),
  ];
  const keys = codes.map(({ key }) => key);
  const views = await findViewsAside(trx, processId, keys);
  const decisions = await listDecisions(trx, processId);
  if (decisions.length === 0) return { open: views, decided: [], codes };
  const ids = [...new Set(decisions.flatMap((one) => one.statementIds))];
  const ground = viewGround(await readGroundOf(trx, processId, ids), keys);
  return { ...settleDecisions(views, decisions, ground), codes };
}

/** Decisions change none of the views: one after the other is decided on while the ground is the same. */
const kept = new BriefMemory<Promise<MinorityView[]>>(6);

/** The views there are, found beside the web server when there are many statements. */
async function findViewsAside(trx: Trx, processId: string, codes: string[]): Promise<MinorityView[]> {
  const keyOf = (mark: string) => JSON.stringify([processId, mark, codes]);
  const known = kept.get(keyOf((await markGround(trx, processId)).mark));
  if (known) return known;
  // Kept under the mark of what was read, should somebody have coded in between.
  const { mark, count, ground } = await readGround(trx, processId, {});
  const found = inThread(new URL("./view-ground.ts", import.meta.url), answer, { ground, codes }, count);
  kept.set(keyOf(mark), found);
  found.catch(() => kept.delete(keyOf(mark)));
  return found;
}
