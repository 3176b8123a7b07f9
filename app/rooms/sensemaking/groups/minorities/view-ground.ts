import { standingSets } from "../../copies/copy-sets.ts";
import { groupStatements } from "../dimensions.ts";
import type { Ground } from "../ground.ts";
import { findViews, type MinorityView, type ViewGround } from "./minority.ts";

export interface ViewQuestion {
  ground: string;
  /** Areas and themes, in the order that decides which one a view is said to lie in. */
  codes: string[];
}

/** The views there are, from the ground as the database wrote it. Runs beside the web server. */
export async function answer({ ground, codes }: ViewQuestion): Promise<MinorityView[]> {
  const read = JSON.parse(ground) as Ground;
  return findViews(viewGround(read, codes), read.rare);
}

export function viewGround(
  { statements, members, copies, unlikes }: Ground,
  codes: readonly string[],
): ViewGround {
  const copySetOf = new Map<string, string>();
  for (const set of standingSets(copies, unlikes))
    for (const { statementId } of set.members) copySetOf.set(statementId, String(set.number));
  return {
    statements: groupStatements(statements),
    codes: codes.map((key) => ({ key, members: members[key] ?? [] })),
    copySetOf,
  };
}
