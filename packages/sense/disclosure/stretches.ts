import type { Disclosure } from "#sense/disclosure/disclosure.ts";

/** Those of `found` that share no sign with any of `taken`. Both need not be sorted. */
export function withoutCovered(found: readonly Disclosure[], taken: readonly Disclosure[]): Disclosure[] {
  const walls = [...taken].sort((a, b) => a.start - b.start);
  let at = 0;
  return inOrder(found).filter((hit) => {
    while (at < walls.length && walls[at]!.end <= hit.start) at++;
    return at === walls.length || walls[at]!.start >= hit.end;
  });
}

/** Overlapping stretches as one, of the first one's kind unless a later is surer; in order. */
export function joinOverlaps(hits: readonly Disclosure[]): Disclosure[] {
  const joined: Disclosure[] = [];
  for (const hit of inOrder(hits)) {
    const last = joined.at(-1);
    if (!last || hit.start >= last.end) {
      joined.push({ ...hit });
      continue;
    }
    last.end = Math.max(last.end, hit.end);
    if (last.kind === "cprLike" && hit.kind === "cpr") last.kind = "cpr";
    if (hit.certainty === "sure") last.certainty = "sure";
  }
  return joined;
}

function inOrder(hits: readonly Disclosure[]): Disclosure[] {
  return [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
}
