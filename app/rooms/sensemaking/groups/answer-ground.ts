import { standingSets } from "../copies/copy-sets.ts";
import { type Compared, compareStatements } from "./compare.ts";
import { type Dimension, foldGroups, groupStatements, usableDimensions } from "./dimensions.ts";
import type { Ground } from "./ground.ts";

export interface GroundQuestion {
  ground: string;
  /** The first that can be used, when none is asked for. */
  by: Dimension | undefined;
  codes: string[];
  /** Copies count once. */
  once: boolean;
}

export interface GroundAnswer {
  usable: Dimension[];
  by: Dimension | null;
  /** Groups too many to stand each for itself. */
  folded: number;
  compared: Compared | null;
}

/** Groups side by side from the ground as the database wrote it. Runs beside the web server. */
export async function answer({ ground, by: wanted, codes, once }: GroundQuestion): Promise<GroundAnswer> {
  const { statements: raw, members, copies, unlikes } = JSON.parse(ground) as Ground;
  const all = groupStatements(raw);
  const usable = usableDimensions(all);
  const by = wanted ?? usable[0] ?? null;
  if (by === null || all.length === 0) return { usable, by, folded: 0, compared: null };
  const { statements, folded } = foldGroups(all, by);
  const copySets = once
    ? standingSets(copies, unlikes).flatMap((set, at) =>
        set.members.map(({ statementId }) => ({ id: statementId, set: at })),
      )
    : [];
  const compared = compareStatements({
    statements,
    by,
    copySets,
    codes: codes.map((key) => ({ key, members: members[key] ?? [] })),
  });
  return { usable, by, folded, compared };
}
