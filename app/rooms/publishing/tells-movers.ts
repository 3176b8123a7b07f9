import type { SourceStatement } from "./artefact-builder.ts";
import { less, NumberSet } from "./number-set.ts";
import { isFew } from "./small-cells.ts";

/**
 * Would a list of sources, each with its name and how many statements it holds, tell where a
 * statement came from? Held against the same list in an earlier publication it would, where few
 * statements came or went between them, or all of them from one source: its row is the one that changed.
 *
 * @param now what the list counts
 * @param before what it counted in each earlier publication, by number
 * @param sourceOf of a statement, by number
 */
export function tellsMovers(
  now: readonly SourceStatement[],
  before: readonly ReadonlySet<number>[],
  sourceOf: ReadonlyMap<number, string>,
): boolean {
  if (before.length === 0) return false;
  const numbers = numbersOf(now);
  return before.some((was) => areFewOrOfOne([less(numbers, was), less(was, numbers)], sourceOf));
}

const areFewOrOfOne = (moved: readonly (readonly number[])[], sourceOf: ReadonlyMap<number, string>) =>
  moved.some((numbers) => isFew(numbers.length) || (numbers.length > 0 && areOfOne(numbers, sourceOf)));

const areOfOne = ([first, ...others]: readonly number[], sourceOf: ReadonlyMap<number, string>) =>
  others.every((number) => sourceOf.get(number) === sourceOf.get(first!));

const numbersOf = (statements: readonly SourceStatement[]) =>
  NumberSet.of(statements.map(({ number }) => number));

/** What came and went since a publication counted all of its statements. */
interface Since {
  /** Contributions of which it counted nothing, as `Counted` numbers them. */
  late: number[];
  /** New statements in others than these, and statements that are no more. */
  anew: [came: number[], went: number[]];
}

const sinces = new WeakMap<readonly SourceStatement[], WeakMap<ReadonlySet<number>, Since>>();

/** Asked for what came, and again for what was read anew: every publication is held against the statements once. */
function sinceThen(statements: readonly SourceStatement[], all: ReadonlySet<number>): Since {
  const known = sinces.get(statements) ?? new WeakMap<ReadonlySet<number>, Since>();
  sinces.set(statements, known);
  const found = known.get(all) ?? findSince(countedIn(statements), all);
  known.set(all, found);
  return found;
}

function findSince({ numbers, sourceAt, sizes }: Counted, all: ReadonlySet<number>): Since {
  const fresh = less(numbers, all);
  const counts = new Int32Array(sizes.length);
  for (const number of fresh) counts[sourceAt[number]!]! += 1;
  const late: number[] = [];
  // New is what all statements of are
  for (let source = 0; source < sizes.length; source++)
    if (counts[source]! > 0 && counts[source] === sizes[source]) late.push(source);
  const came = fresh.filter((number) => counts[sourceAt[number]!] !== sizes[sourceAt[number]!]);
  return { late, anew: [came, less(all, numbers)] };
}

/**
 * The contributions that came after each earlier publication, by id. Those that hold no statement did
 * not: nothing is known to have come with them.
 *
 * @returns those of each publication that counted others than the one before
 */
export function arrivedSince(
  statements: readonly SourceStatement[],
  known: readonly { all: ReadonlySet<number> | null }[],
): string[][] {
  const arrivals: number[][] = [];
  for (const { all } of known) {
    if (!all) continue;
    const { late } = sinceThen(statements, all);
    const last = arrivals.at(-1);
    if (last?.length !== late.length || late.some((source, at) => source !== last[at])) arrivals.push(late);
  }
  const { sources } = countedIn(statements);
  return arrivals.map((late) => late.map((source) => sources[source]!));
}

/** Whether statements came or went in contributions that an earlier publication knew already: a row that grew would be their source. */
export const wereReadAnew = (
  statements: readonly SourceStatement[],
  known: readonly { all: ReadonlySet<number> | null }[],
): boolean =>
  known.some(({ all }) => all && areFewOrOfOne(sinceThen(statements, all).anew, contributionsOf(statements)));

/** Once for all that is asked of the same statements. */
function once<Value>(make: (statements: readonly SourceStatement[]) => Value) {
  const made = new WeakMap<readonly SourceStatement[], Value>();
  return (statements: readonly SourceStatement[]): Value => {
    const known = made.get(statements) ?? make(statements);
    made.set(statements, known);
    return known;
  };
}

/** Statements by number, and the contributions they stand in numbered from 0: for a hundred publications words are too slow. */
interface Counted {
  numbers: NumberSet;
  sources: string[];
  /** Of each statement, by its number. */
  sourceAt: Int32Array;
  /** How many statements each contribution holds. */
  sizes: Int32Array;
}

const countedIn = once((statements): Counted => {
  const at = new Map<string, number>();
  const numbers = statements.map(({ number }) => number);
  const sourceAt = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  for (const { number, contributionId } of statements) {
    const source = at.get(contributionId) ?? at.size;
    at.set(contributionId, source);
    sourceAt[number] = source;
  }
  const sizes = new Int32Array(at.size);
  for (const number of numbers) sizes[sourceAt[number]!]! += 1;
  return { numbers: NumberSet.of(numbers), sources: [...at.keys()], sourceAt, sizes };
});

/** The contribution each statement stands in, by number. */
export const contributionsOf: (statements: readonly SourceStatement[]) => ReadonlyMap<number, string> = once(
  (statements) => new Map(statements.map(({ number, contributionId }) => [number, contributionId])),
);
