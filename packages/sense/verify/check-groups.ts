import type { PlacedClaim } from "#sense/verify/check-numbers.ts";
import { type Facts, type Fault, smallestGroup } from "#sense/verify/draft.ts";
import { findPhrase } from "#sense/verify/placed-words.ts";

/** No group of fewer than five is named, and no cell under five beside the name of its group; quotes are no way round. */
export function checkGroups(text: string, placed: readonly PlacedClaim[], facts: Facts): Fault[] {
  const named = Object.keys(facts.groups ?? {}).filter((group) => findPhrase(text, group).length > 0);
  const small = named.filter((group) => facts.groups![group]! < smallestGroup);
  const cells = placed.flatMap(({ claim }) => {
    const count = facts.counts[claim.key];
    const isSmall =
      count?.group !== undefined && (claim.as ?? "value") === "value" && count.value < smallestGroup;
    return isSmall && findPhrase(text, count.group!).length > 0 ? [count.group!] : [];
  });
  return [...new Set([...small, ...cells])].map((written): Fault => ({ code: "smallGroup", written }));
}
