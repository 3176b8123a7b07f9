import type { Ground, Said } from "./ground.ts";

/*
 * Statements that came the same way and are about the same, counted together: twenty thousand are some hundred
 * classes, and what is worked out about them is worked out of those.
 */

export interface Classes {
  /** Of every statement of the ground, by its place; -1 for those that are left out. */
  classOf: Int32Array;
  classes: StatementClass[];
  /** How many statements came in each way. */
  sizes: number[];
}

export interface StatementClass {
  origin: number;
  codes: readonly string[];
  count: number;
}

export function countClasses(
  { statements, origins }: Ground,
  { members, leftOut }: Said,
  codes: readonly string[],
): Classes {
  const about = new Int32Array(statements.length);
  const sets: string[][] = [[]];
  for (const code of codes) {
    // What a statement is about so far, with this too.
    const withCode = new Map<number, number>();
    for (const { at } of members.get(code) ?? []) {
      let next = withCode.get(about[at]!);
      if (next === undefined) {
        next = sets.push([...sets[about[at]!]!, code]) - 1;
        withCode.set(about[at]!, next);
      }
      about[at] = next;
    }
  }
  const classOf = new Int32Array(statements.length).fill(-1);
  const sizes = origins.map(() => 0);
  const known = new Map<number, number>();
  const classes: StatementClass[] = [];
  for (const one of statements) {
    if (leftOut.has(one)) continue;
    const { at, origin } = one;
    sizes[origin]! += 1;
    const key = origin * sets.length + about[at]!;
    let place = known.get(key);
    if (place === undefined) {
      place = classes.push({ origin, codes: sets[about[at]!]!, count: 0 }) - 1;
      known.set(key, place);
    }
    classes[place]!.count += 1;
    classOf[at] = place;
  }
  return { classOf, classes, sizes };
}
