import type { Disclosure } from "#sense/disclosure/disclosure.ts";
import { isGivenName, isSurname, nameRole } from "#sense/disclosure/name-role.ts";
import { type PlacedWord, wordsInPlace } from "#sense/disclosure/words-in-place.ts";
import {
  bodyWord,
  courtesies,
  introductions,
  namingWords,
  occupations,
  openingWords,
  particles,
  relations,
} from "#sense/languages/da/disclosure-words.ts";

/*
 * Names of people. Danish gives a capital to names and to the head of a sentence only, so a
 * given name inside a sentence is one; at its head it counts when it is no other word. What
 * people are called by (»pædagog«, »min nabo«, »hilsen«) makes even an unknown word a name.
 * A house, a street or a body named after somebody is left alone.
 */

const mostWords = 5;

/** @param folded see fold-signs.ts */
export function findNames(folded: string): Disclosure[] {
  const words = wordsInPlace(folded);
  const hits: Disclosure[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const run = runFrom(words, at);
    const judged = judge(folded, words, at, run);
    if (judged) {
      const { from, to, certainty } = judged;
      hits.push({ kind: "name", start: words[from]!.start, end: words[to]!.end, certainty });
      at = to;
    } else if (isNamedAfter(words, at, run)) at = run;
  }
  return hits;
}

interface Judged {
  from: number;
  to: number;
  certainty: Disclosure["certainty"];
}

/** The last word of the capitals (and particles and initials between them) that begin at `at`. */
function runFrom(words: readonly PlacedWord[], at: number): number {
  let last = at;
  while (last + 1 < words.length && last - at < mostWords - 1) {
    const next = words[last + 1]!;
    const goesOn = next.joined && (!startsAfterStop(words, last) || isInitial(words[last]!));
    if (goesOn && next.capital && !openingWords.has(next.lower)) last++;
    else if (next.nextLine && next.capital && isSurname(next.lower)) last++;
    else if (goesOn && particles.has(next.lower)) {
      const after = particles.has(words[last + 2]?.lower ?? "") ? last + 3 : last + 2;
      const isName = words[after]?.capital && words.slice(last + 2, after + 1).every((word) => word.joined);
      if (!isName || after - at >= mostWords) break;
      last = after;
    } else break;
  }
  return last;
}

/** Whether a full stop parts this word from the next: two sentences, unless the word is an initial or »hr.«. */
function startsAfterStop(words: readonly PlacedWord[], at: number): boolean {
  return (
    words[at + 1]!.start - words[at]!.end > 1 && words[at + 1]!.opens && !courtesies.has(words[at]!.lower)
  );
}

function judge(folded: string, words: readonly PlacedWord[], at: number, run: number): Judged | null {
  const first = words[at]!;
  const called = whatStandsBefore(folded, words, at);
  if (called === "place") return null;
  const body = bodyAt(words, at, run);
  if (called && !openingWords.has(first.lower) && body === -1 && !titleAt(words, at)) {
    if (called === "occupation" && first.shouted && !isGivenName(first.lower)) return null;
    if (called === "introduction" && !isGivenName(first.lower) && looksLikeBody(first)) return null;
    const sure = called === "courtesy" || words.slice(at, run + 1).some((word) => isGivenName(word.lower));
    return { from: at, to: run, certainty: sure ? "sure" : "likely" };
  }
  if (titleAt(words, at) || openingWords.has(first.lower)) return byGivenName(words, at, at, -1);
  return byGivenName(words, at, run, body) ?? bySurname(words, at, run, body);
}

function byGivenName(words: readonly PlacedWord[], at: number, run: number, body: number): Judged | null {
  const first = words[at]!;
  const role = nameRole(first.lower);
  const head = isInitial(first) && run > at ? nameRole(words[at + 1]!.lower) : role;
  if (head !== "given" && head !== "givenOrWord") return null;
  if (titleAt(words, at) && head !== "given") return null;
  const next = run > at ? words[at + 1]! : undefined;
  if (body !== -1) {
    // »Mette Skov« may be somebody, »Karen Blixens Vej« is not.
    const mayBeSurname = body === at + 1 && run === body && head === "given" && isSurname(words[body]!.lower);
    return mayBeSurname ? { from: at, to: run, certainty: "likely" } : null;
  }
  const followed =
    next && words.slice(at + 1, run + 1).some((word) => isSurname(word.lower) || isGivenName(word.lower));
  if (followed) return { from: at, to: run, certainty: "sure" };
  const capitalSaysNothing = first.opens || first.shouted;
  if (head === "givenOrWord" && capitalSaysNothing) return null;
  return { from: at, to: run, certainty: "likely" };
}

function bySurname(words: readonly PlacedWord[], at: number, run: number, body: number): Judged | null {
  if (body !== -1) return null;
  if (run === at) {
    const alone = nameRole(words[at]!.lower) === "surname";
    return alone ? { from: at, to: at, certainty: "likely" } : null;
  }
  // »Hansen Mette«, and an unknown name before a surname.
  const inside = words.slice(at + 1, run + 1).findIndex((word) => nameRole(word.lower) === "given");
  if (isSurname(words[at]!.lower) && inside === 0) return { from: at, to: run, certainty: "likely" };
  if (inside !== -1) return null;
  return nameRole(words[run]!.lower) === "surname" ? { from: at, to: run, certainty: "likely" } : null;
}

type Called = "courtesy" | "occupation" | "relation" | "introduction" | "place" | null;

function whatStandsBefore(folded: string, words: readonly PlacedWord[], at: number): Called {
  const word = words[at]!;
  const before = words[at - 1];
  if (before && word.joined) {
    if (namingWords.has(before.lower)) return "place";
    if (courtesies.has(before.lower)) return "courtesy";
    if (!startsAfterStop(words, at - 1)) {
      if (occupations.has(before.lower)) return "occupation";
      if (relations.has(before.lower)) return "relation";
    }
  }
  return introductions.test(folded.slice(Math.max(0, word.start - 32), word.start)) ? "introduction" : null;
}

/** »Pædagog Mette«: the first word is what she is, the name begins after it. */
function titleAt(words: readonly PlacedWord[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1];
  return Boolean(
    next?.capital && next.joined && (courtesies.has(lower) || occupations.has(lower) || relations.has(lower)),
  );
}

/** Where in the run a word makes it a street or a body, or -1. */
function bodyAt(words: readonly PlacedWord[], at: number, run: number): number {
  for (let place = at + 1; place <= run; place++)
    if (bodyWord.test(words[place]!.lower) && nameRole(words[place]!.lower) !== "surname") return place;
  const after = words[run + 1];
  const isGenitive = /s$/.test(words[run]!.lower);
  return after?.joined &&
    isGenitive &&
    run > at &&
    /^(?:vej|gade|allé|plads|skole|kirke|museum|torv)$/.test(after.lower)
    ? run + 1
    : -1;
}

function isNamedAfter(words: readonly PlacedWord[], at: number, run: number): boolean {
  return bodyAt(words, at, run) !== -1 && !titleAt(words, at) && !openingWords.has(words[at]!.lower);
}

function looksLikeBody({ lower }: PlacedWord): boolean {
  return (
    bodyWord.test(lower) || /(?:erne|elsen|ningen|heden|valget|gruppen|sekretariatet|familien)$/.test(lower)
  );
}

const isInitial = (word: PlacedWord) => word.written.length === 1 && word.capital;
