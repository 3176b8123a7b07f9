import type { Disclosure } from "#sense/disclosure/disclosure.ts";
import { type PlacedWord, wordsInPlace } from "#sense/disclosure/words-in-place.ts";
import {
  measureAfter,
  notStreets,
  openingWords,
  quarters,
  streetWord,
} from "#sense/languages/da/disclosure-words.ts";

/*
 * A street with a house number points at a door. The street is a word that ends as
 * streets do, or any capital word when a postcode and a town follow the number.
 */

const houseNumber =
  /^,? {1,2}(?:nr\.? ?)?(?:[1-9]\d{0,2})(?: ?[A-ZÆØÅa-zæøå](?![\p{L}\p{M}]))?(?![\d\p{L}])/u;
const floor =
  /^,? {0,2}(?:(?:st|kl|\d{1,2})\.?,? ?(?:sal)?)?[ ,.]{0,2}(?:tv|th|mf|dør \d{1,3})(?![\p{L}\d])\.?|^,? {0,2}(?:st|kl|\d{1,2})\. ?sal(?!\p{L})/iu;
const town = /^,? {0,2}\r?\n? ?(?:DK-?)?\d{4} \p{Lu}[\p{L}\p{M}]{1,30}(?: [A-ZØ]{1,2}(?![\p{L}]))?/u;
const dayAfter =
  /^\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/i;

/** @param folded see fold-signs.ts */
export function findAddresses(folded: string): Disclosure[] {
  const words = wordsInPlace(folded);
  const hits: Disclosure[] = [];
  words.forEach((word, at) => {
    const after = folded.slice(word.end, word.end + 80);
    const number = houseNumber.exec(after)?.[0];
    if (!number) return;
    const rest = after.slice(number.length);
    if (measureAfter.test(rest) || dayAfter.test(rest) || /^[.,]\d/.test(rest)) return;
    const withFloor = number + (floor.exec(rest)?.[0] ?? "");
    const place = town.exec(after.slice(withFloor.length))?.[0] ?? "";
    const first = firstWordOfStreet(words, at);
    const isStreet = first !== null && isStreetName(words, first, at);
    if (!isStreet && !(place !== "" && word.capital && !openingWords.has(word.lower))) return;
    hits.push({
      kind: "address",
      start: words[first ?? at]!.start,
      end: word.end + withFloor.length + place.length,
      certainty: place !== "" || /(?:vej|gade|allé|stræde|vejen|gaden)$/.test(word.lower) ? "sure" : "likely",
    });
  });
  return hits;
}

/** The street's first capital word, or null when it has none. A compound (»Nørregade«) needs none before it but »Gl.«. */
function firstWordOfStreet(words: readonly PlacedWord[], at: number): number | null {
  const isWhole = streetWord.test(words[at]!.lower) && !notStreets.has(words[at]!.lower);
  let first = at;
  while (at - first < 3 && words[first]!.joined) {
    const before = words[first - 1];
    if (!before?.capital || (!quarters.has(before.lower) && (isWhole || openingWords.has(before.lower))))
      break;
    first--;
  }
  return words[first]!.capital ? first : null;
}

function isStreetName(words: readonly PlacedWord[], first: number, at: number): boolean {
  const { lower } = words[at]!;
  if (!streetWord.test(lower)) return false;
  return first < at || !notStreets.has(lower);
}
