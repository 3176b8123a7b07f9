import { setImmediate } from "node:timers/promises";

/** Twenty thousand statements take half a second to go through: whoever else asks meanwhile is answered in between. */
const longestTurn = 10;

/** @returns what to wait for between one item and the next: nothing at all until a turn is over */
export function takeTurns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestTurn) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}

/** Some hundred at a time, with a turn for others after each: for work that is done on lists. */
export function* inPieces<Item>(items: readonly Item[], size = 200): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
