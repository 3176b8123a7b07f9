import { toCodePoints } from "#sense/code-points.ts";
import type { Disclosure, DisclosureOptions } from "#sense/disclosure/disclosure.ts";
import { findAddresses } from "#sense/disclosure/find-addresses.ts";
import { findEmails } from "#sense/disclosure/find-emails.ts";
import { findKnownNames } from "#sense/disclosure/find-known-names.ts";
import { findNames } from "#sense/disclosure/find-names.ts";
import { findPersonNumbers } from "#sense/disclosure/find-person-numbers.ts";
import { findPhones } from "#sense/disclosure/find-phones.ts";
import { foldSigns } from "#sense/disclosure/fold-signs.ts";
import { joinOverlaps, withoutCovered } from "#sense/disclosure/stretches.ts";

/*
 * What in a text may tell who somebody is, for a person to decide on before it is
 * published. Missing one is worse than showing one too many, except for names, where
 * a list of places and committees would teach people to press on without looking.
 * Every finder reads the text once with bounded patterns; time grows with its length.
 */

/** @returns hits in order, none overlapping another, in code points of `text` */
export function findDisclosures(text: string, options: DisclosureOptions = {}): Disclosure[] {
  const folded = foldSigns(text);
  const finders = [
    findPersonNumbers,
    findEmails,
    (folded: string) => findKnownNames(folded, options.known ?? []),
    findAddresses,
    findPhones,
    findNames,
  ];
  const hits: Disclosure[] = [];
  for (const find of finders) hits.push(...withoutCovered(joinOverlaps(find(folded)), hits));
  const inOrder = joinOverlaps(hits);
  const places = toCodePoints(text, inOrder);
  return inOrder.map(({ kind, certainty }, n) => ({ kind, ...places[n]!, certainty }));
}
