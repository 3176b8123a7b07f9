import type { Place } from "./pieces.ts";

/** Adds the places that touch none claimed before; the list stays in order. Earlier claims win. */
export function claim<T extends Place>(claimed: T[], found: readonly T[]): void {
  const free: T[] = [];
  for (const place of found) if (!touches(claimed, place)) free.push(place);
  if (free.length === 0) return;
  for (const place of free) claimed.push(place);
  claimed.sort((a, b) => a.start - b.start);
}

/** Claimed places are disjoint and in order, so a bisection finds the only neighbour that can touch. */
function touches(sorted: readonly Place[], place: Place): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.end <= place.start) low = middle + 1;
    else high = middle;
  }
  return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < place.end;
}
