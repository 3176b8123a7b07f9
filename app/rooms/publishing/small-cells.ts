/*
 * Few are protected (promise 8): a cell of a break-down that holds fewer than
 * five senders is never shown by itself, nor what would tell it by subtraction.
 * Cells are folded together rather than left blank: the cells that are shown
 * always add up to the whole, so every number an outsider can work out is a sum
 * of shown cells, and none of those is small.
 * The primary and secondary suppression of official statistics (Eurostat, Handbook on
 * Statistical Disclosure Control, ch. 4), with folding in place of blanks.
 */

/** From here on a group is not few. */
export const notFew = 5;

/** Fewer than five, but somebody. */
export function isFew(senders: number): boolean {
  return senders > 0 && senders < notFew;
}

export interface Cell<Key> {
  key: Key;
  /** Senders of each unit that is shown of the cell, e.g. inputs and groups behind notes. */
  senders: readonly number[];
}

/**
 * Folds cells until none shows few senders in any unit, or all are one.
 *
 * @returns keys shown together, the largest group first; cells with nobody in them are left out
 */
export function foldCells<Key>(cells: readonly Cell<Key>[]): Key[][] {
  let groups = cells
    .filter((cell) => sum(cell.senders) > 0)
    .map((cell) => ({ keys: [cell.key], senders: [...cell.senders] }));
  const bySize = () => groups.sort((a, b) => sum(a.senders) - sum(b.senders));
  for (;;) {
    const small = bySize().find((group) => group.senders.some(isFew));
    const next = groups.find((group) => group !== small);
    if (!small || !next) break;
    const folded = {
      keys: [...next.keys, ...small.keys],
      senders: next.senders.map((each, unit) => each + small.senders[unit]!),
    };
    groups = [...groups.filter((group) => group !== small && group !== next), folded];
  }
  return bySize()
    .reverse()
    .map((group) => group.keys);
}

/**
 * Cells whose name is not shown. Those without a name could be told apart as
 * »the others«, so they too are at least five senders and more than one cell,
 * as long as there is anything to hide among.
 */
export function namelessCells<Key>(cells: readonly { key: Key; senders: number }[]): Set<Key> {
  const bySize = cells.filter((cell) => cell.senders > 0).sort((a, b) => a.senders - b.senders);
  const nameless = bySize.filter((cell) => isFew(cell.senders));
  if (nameless.length === 0) return new Set();
  for (const cell of bySize.slice(nameless.length)) {
    if (nameless.length > 1 && !isFew(sum(nameless.map((each) => each.senders)))) break;
    nameless.push(cell);
  }
  return new Set(nameless.map((cell) => cell.key));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
