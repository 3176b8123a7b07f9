/*
 * The Snowball stemmer for Danish, from the published algorithm
 * (https://snowballstem.org/algorithms/danish/stemmer.html).
 * Oddity: R1 starts at the third letter at the earliest, and the s-ending and
 * the doubled consonant are looked up to the left of R1 too.
 */

const vowels = "aeiouyæåø";
const consonants = "bcdfghjklmnpqrstvwxz";
const beforeS = "abcdfghjklmnoprtvyzå";

const mainSuffixes = longestFirst(
  "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes " +
    "erendes enes ernes eres ens hedens erens ers ets erets et eret s",
);
const otherSuffixes = longestFirst("ig lig elig els løst");
const consonantPairs = ["gd", "dt", "gt", "kt"];

/**
 * @param word one word in lower case, NFC
 * @returns its stem; never longer than the word
 */
export function stemDanish(word: string): string {
  const r1 = regionOne(word);
  let stem = cutMainSuffix(word, r1);
  stem = cutConsonantPair(stem, r1);
  stem = cutOtherSuffix(stem, r1);
  return undouble(stem, r1);
}

function regionOne(word: string): number {
  if (word.length < 3) return word.length;
  let at = 0;
  while (at < word.length && !vowels.includes(word[at]!)) at++;
  while (at < word.length && vowels.includes(word[at]!)) at++;
  return at < word.length ? Math.max(at + 1, 3) : word.length;
}

function cutMainSuffix(word: string, r1: number): string {
  const suffix = suffixInRegion(word, r1, mainSuffixes);
  if (suffix === undefined) return word;
  if (suffix !== "s") return word.slice(0, -suffix.length);
  const previous = word.at(-2);
  return previous !== undefined && beforeS.includes(previous) ? word.slice(0, -1) : word;
}

function cutConsonantPair(word: string, r1: number): string {
  return suffixInRegion(word, r1, consonantPairs) === undefined ? word : word.slice(0, -1);
}

function cutOtherSuffix(word: string, r1: number): string {
  const stem = word.endsWith("igst") ? word.slice(0, -2) : word;
  const suffix = suffixInRegion(stem, r1, otherSuffixes);
  if (suffix === undefined) return stem;
  if (suffix === "løst") return stem.slice(0, -1);
  return cutConsonantPair(stem.slice(0, -suffix.length), r1);
}

function undouble(word: string, r1: number): string {
  const last = word.at(-1);
  if (last === undefined || word.length - 1 < r1) return word;
  return consonants.includes(last) && word.at(-2) === last ? word.slice(0, -1) : word;
}

function suffixInRegion(word: string, r1: number, suffixes: readonly string[]): string | undefined {
  return suffixes.find((suffix) => word.length - suffix.length >= r1 && word.endsWith(suffix));
}

function longestFirst(words: string): string[] {
  return words.split(" ").sort((a, b) => b.length - a.length);
}
