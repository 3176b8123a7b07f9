import type { Classes } from "./count-classes.ts";
import type { Dimension, From } from "./dimensions.ts";
import type { Ground } from "./ground.ts";

/** What is counted: a statement, or all copies of it in a group. */
export interface Unit {
  id: string;
  /** Shared by all units that nothing tells apart. */
  kind: UnitKind;
}

export interface UnitKind {
  from: From;
  codes: readonly string[];
}

/**
 * Every statement that is not left out, in order of number.
 *
 * @param origins as folded
 */
export function unitsOf(
  { statements }: Ground,
  { classes, classOf }: Classes,
  origins: readonly From[],
): Unit[] {
  const kinds = classes.map(({ origin, codes }): UnitKind => ({ from: origins[origin]!, codes }));
  return statements.flatMap(({ id, at }) => {
    const place = classOf[at]!;
    return place < 0 ? [] : { id, kind: kinds[place]! };
  });
}

/**
 * A set of copies is one unit in each group that said it, the first of them, with all that its statements are about.
 *
 * @param setOf by the id of a statement
 */
export function mergeCopies(
  units: readonly Unit[],
  by: Dimension,
  setOf: ReadonlyMap<string, number>,
): Unit[] {
  const merged = new Map<string, Unit>();
  return units.flatMap((unit): Unit[] => {
    const set = setOf.get(unit.id);
    if (set === undefined) return [unit];
    const key = `${set} ${unit.kind.from[by]}`;
    const known = merged.get(key);
    if (known) {
      if (known.kind.codes !== unit.kind.codes)
        known.kind = { ...known.kind, codes: [...new Set([...known.kind.codes, ...unit.kind.codes])] };
      return [];
    }
    const first = { ...unit };
    merged.set(key, first);
    return [first];
  });
}
