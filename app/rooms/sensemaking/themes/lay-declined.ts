import { compare } from "#sense/collection.ts";
import type { DeclinedChange } from "#sense/themes/place-class.ts";
import type { Declined } from "./declined-queries.ts";

/** Where a run lays everybody before anything was declined: no words, only who and where. */
export interface Laid {
  themes: { id: string; number: number }[];
  classes: LaidClass[];
}

/** Statements that nothing tells apart: where a run lays them at each level, and what stands between them and the themes. */
export interface LaidClass {
  key: string;
  fine: number | null;
  middle: number | null;
  coarse: number | null;
  firm: boolean;
  /** Theme numbers with a letter each, in order. */
  bonds: string;
  ids: readonly string[];
  /** A number for each statement, and their sum. */
  marks: readonly bigint[];
  mark: bigint;
}

/**
 * A no to joining or leaving is a no to each statement, and parts its class; of the others it is counted how many
 * of their statements lie in each class now.
 */
export function layDeclined(
  { themes, classes }: Laid,
  declined: readonly Declined[],
): { classes: LaidClass[]; shared: DeclinedChange[] } {
  const numberOf = new Map(themes.map(({ id, number }) => [id, number]));
  const refused = new Map<string, Set<string>>();
  for (const { kind, themeIds, statementIds } of declined) {
    const number = numberOf.get(themeIds[0] ?? "");
    if ((kind !== "join" && kind !== "leave") || number === undefined) continue;
    for (const id of statementIds) {
      const bonds = refused.get(id) ?? new Set();
      refused.set(id, bonds.add(`${number}${kind === "join" ? "r" : "s"}`));
    }
  }
  const parted = classes.flatMap((one) => part(one, refused)).sort((a, b) => compare(a.key, b.key));
  const others = declined.filter(({ kind }) => kind === "new" || kind === "split" || kind === "merge");
  const asked = new Set(others.flatMap(({ statementIds }) => statementIds));
  const classOf = new Map<string, string>();
  if (asked.size > 0)
    for (const { key, ids } of parted) for (const id of ids) if (asked.has(id)) classOf.set(id, key);
  const shared = others.map(({ kind, themeIds, size, statementIds }): DeclinedChange => {
    const counts = new Map<string, number>();
    for (const id of new Set(statementIds)) {
      const key = classOf.get(id);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { kind, themeIds, size, shared: counts };
  });
  return { classes: parted, shared };
}

function part(one: LaidClass, refused: ReadonlyMap<string, ReadonlySet<string>>): LaidClass[] {
  if (refused.size === 0 || !one.ids.some((id) => refused.has(id))) return [one];
  const own = one.bonds === "" ? [] : one.bonds.split(" ");
  const parts = new Map<string, { ids: string[]; marks: bigint[] }>();
  one.ids.forEach((id, at) => {
    const more = refused.get(id);
    const bonds = more ? [...new Set([...own, ...more])].sort(compare).join(" ") : one.bonds;
    const known = parts.get(bonds) ?? { ids: [], marks: [] };
    parts.set(bonds, known);
    known.ids.push(id);
    known.marks.push(one.marks[at]!);
  });
  return [...parts].map(([bonds, { ids, marks }]) => ({
    ...one,
    bonds,
    key: keyOf({ ...one, bonds }),
    ids,
    marks,
    mark: marks.reduce((sum, each) => sum + each, 0n),
  }));
}

/** Names a class; begins with its finest group. */
export const keyOf = ({ fine, firm, bonds }: Pick<LaidClass, "fine" | "firm" | "bonds">): string =>
  `${fine ?? "none"} ${firm ? "firm" : "loose"} ${bonds}`;
