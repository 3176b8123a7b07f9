import type { Trx } from "#base/db.ts";
import { countClasses } from "../count-classes.ts";
import { loadGround } from "../ground.ts";
import { type Code, listCodes } from "../list-codes.ts";
import {
  findViews,
  type Minorities,
  type MinorityView,
  settleDecisions,
  type ViewGround,
} from "./minority.ts";
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
  const views = viewsOf(given);
  const decisions = await listDecisions(trx, processId);
  return { ...settleDecisions(views, decisions, given), codes };
}

/** Decisions change none of the views: one after the other is decided on while people say the same. */
const kept = new WeakMap<ViewGround["said"], { codes: string; views: MinorityView[] }>();

function viewsOf(given: ViewGround): MinorityView[] {
  const codes = given.codes.join();
  const known = kept.get(given.said);
  if (known?.codes === codes) return known.views;
  const views = findViews(given);
  kept.set(given.said, { codes, views });
  return views;
}
