import type { PlacedWord } from "#sense/verify/placed-words.ts";

/*
 * Numbers written as words. Danish counts tens after twenty the old way (halvtreds = 50) and
 * puts the ones first (»syvogtredive«); English puts them last (»thirty-seven«).
 */

const danishSmall =
  "nul én|ét|één to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten";
const englishSmall =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const danishTens =
  "tyve tredive|tredve fyrre|fyrretyve halvtreds|halvtredsindstyve tres|tresindstyve halvfjerds firs halvfems";
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety";

interface NumberWords {
  small: ReadonlyMap<string, number>;
  tens: ReadonlyMap<string, number>;
  hundred: ReadonlySet<string>;
  thousand: ReadonlySet<string>;
  million: ReadonlySet<string>;
  and: string;
  /** Words that count as one only before a hundred or a thousand. */
  article: ReadonlySet<string>;
}

const numbered = (words: string, value: (at: number) => number) =>
  new Map(
    words.split(" ").flatMap((forms, at) => forms.split("|").map((form) => [form, value(at)] as const)),
  );

const languages: Record<"da" | "en", NumberWords> = {
  da: {
    small: numbered(danishSmall, (at) => at),
    tens: numbered(danishTens, (at) => 20 + 10 * at),
    hundred: new Set(["hundrede", "hundred"]),
    thousand: new Set(["tusind", "tusinde"]),
    million: new Set(["million", "millioner"]),
    and: "og",
    article: new Set(["et", "en"]),
  },
  en: {
    small: numbered(englishSmall, (at) => at),
    tens: numbered(englishTens, (at) => 20 + 10 * at),
    hundred: new Set(["hundred"]),
    thousand: new Set(["thousand"]),
    million: new Set(["million"]),
    and: "and",
    article: new Set(["a"]),
  },
};

/** Odd measures that are numbers all the same. */
const measures = new Map([
  ["dusin", 12],
  ["dozen", 12],
  ["snes", 20],
  ["par", 2],
]);

export interface WrittenNumber {
  value: number;
  /** How many of the words it takes. */
  words: number;
}

/** The number that begins at a word, as long as it goes; null when the word is none. */
export function readNumberWords(
  words: readonly PlacedWord[],
  from: number,
  language: "da" | "en",
): WrittenNumber | null {
  const lexicon = languages[language];
  const first = words[from]!.word;
  if (lexicon.article.has(first)) {
    const next = words[from + 1]?.word ?? "";
    const isMeasure = measures.has(next);
    if (!isMeasure && !isScale(next, lexicon)) return null;
  }
  const measure = measures.get(lexicon.article.has(first) ? words[from + 1]!.word : first);
  if (measure !== undefined && first !== "par") {
    return { value: measure, words: lexicon.article.has(first) ? 2 : 1 };
  }
  let total = 0;
  let part = 0;
  let at = from;
  for (; at < words.length; at++) {
    const { word } = words[at]!;
    const value = readBelowHundred(word, lexicon);
    if (value !== null && at > from && part % 100 !== 0 && !(part % 10 === 0 && value < 10)) break;
    if (value !== null) part += value;
    else if (lexicon.article.has(word) && at === from) part += 1;
    else if (lexicon.hundred.has(word)) part = (part || 1) * 100;
    else if (lexicon.thousand.has(word)) {
      total += (part || 1) * 1000;
      part = 0;
    } else if (lexicon.million.has(word)) {
      total += (part || 1) * 1_000_000;
      part = 0;
    } else if (word === lexicon.and && at > from && goesOn(words, at, total + part, lexicon)) continue;
    else {
      const joined = readJoined(word, lexicon);
      if (joined === null || at > from) break;
      part += joined;
    }
  }
  return at === from ? null : { value: total + part, words: at - from };
}

/** »og« belongs to the number after a hundred or a thousand, when a number follows. */
function goesOn(words: readonly PlacedWord[], at: number, soFar: number, lexicon: NumberWords): boolean {
  const next = words[at + 1]?.word ?? "";
  return soFar >= 100 && soFar % 100 === 0 && readBelowHundred(next, lexicon) !== null;
}

function isScale(word: string, { hundred, thousand, million }: NumberWords): boolean {
  return hundred.has(word) || thousand.has(word) || million.has(word);
}

function readBelowHundred(word: string, { small, tens }: NumberWords): number | null {
  const plain = small.get(word) ?? tens.get(word);
  if (plain !== undefined) return plain;
  const match = /^(\p{L}+)og(\p{L}+)$/u.exec(word);
  if (!match) return null;
  const ones = match[1] === "en" ? 1 : small.get(match[1]!);
  const ten = tens.get(match[2]!);
  return ones !== undefined && ones < 10 && ten !== undefined ? ones + ten : null;
}

/** »trehundrede« and »totusind« in one word. */
function readJoined(word: string, { small, hundred, thousand }: NumberWords): number | null {
  for (const [scales, size] of [[hundred, 100] as const, [thousand, 1000] as const]) {
    for (const scale of scales) {
      if (!word.endsWith(scale) || word === scale) continue;
      const head = word.slice(0, -scale.length);
      const times = head === "et" || head === "en" ? 1 : small.get(head);
      if (times !== undefined) return times * size;
    }
  }
  return null;
}
