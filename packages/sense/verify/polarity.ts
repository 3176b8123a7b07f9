import { contentWordsOf } from "#sense/verify/content-stems.ts";
import { findPhrase, placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/*
 * Which way a clause points: each »ikke«, »imod« or »færre« turns it round. Two texts that
 * speak of the same thing with an odd number of turns between them say opposite things.
 * Crude and on purpose: it strikes too much rather than too little.
 */

const turning: Record<"da" | "en", ReadonlySet<string>> = {
  da: new Set(
    `ikke ej aldrig ingen intet hverken uden næppe nej imod modstander modstandere modstand uenig uenige uenigt
    afvise afviser afviste afvist afvises fraråde fraråder frarådes protestere protesterer kritisere kritiserer
    færre færrest mindre mindske mindsker mindskes sænke sænker sænkes reducere reducerer reduceres reduktion
    begrænse begrænser begrænses nedlægge nedlægger nedlægges nedlæggelse lukke lukker lukkes luk lukket lukning
    fjerne fjerner fjernes fjern afskaffe afskaffer afskaffes afskaf stoppe stopper stoppes stop forbyde forbyder
    forbydes forbud droppe dropper droppes drop undgå undgår undgås spare sparer spares nedskære nedskæring nedskæringer
    langsommere lavere dårligere ringere forringe forringer forringes forringelse utryg utrygt utrygge utilfreds
    utilfredse usikker usikkert usikre unødvendig unødvendigt forkert skeptisk skeptiske hader`.split(/\s+/),
  ),
  en: new Set(
    `not no never none neither without against oppose opposes opposed opponent opponents disagree disagrees reject
    rejects rejected fewer less reduce reduces reduced lower close closes closed closing closure remove removes removed
    abolish stop stops ban bans drop avoid cut cuts slower worse unsafe dissatisfied cannot don't doesn't won't
    shouldn't isn't`.split(/\s+/),
  ),
};

/** Several words that turn together; the words in them do not turn a second time. */
const turningPhrases: Record<"da" | "en", readonly string[]> = {
  da: [
    "for mange",
    "for meget",
    "for høj",
    "for højt",
    "for høje",
    "er mod",
    "stemmer mod",
    "noget mod",
    "indsats mod",
    "kamp mod",
    "kampen mod",
    "nej til",
    "slippe for",
    "skære ned",
  ],
  en: ["too many", "too much", "cut down"],
};

/** Verbs that only name a subject: what follows them takes no side. */
const neutral: Record<"da" | "en", readonly string[]> = {
  da: [
    "handler om",
    "drejer sig om",
    "nævner",
    "nævnes",
    "taler om",
    "beskæftiger sig med",
    "vedrører",
    "kommer ind på",
    "indgår",
    "er kodet",
    "emnet",
    "spørger",
  ],
  en: [
    "is about",
    "are about",
    "mention",
    "mentions",
    "mentioned",
    "concern",
    "concerns",
    "deal with",
    "deals with",
  ],
};

/** Stem of what a text speaks of → the ways it points there. */
export type Polarities = ReadonlyMap<string, ReadonlySet<1 | -1>>;

/** @returns nothing for clauses that take no side */
export function polaritiesOf(text: string, language: "da" | "en"): Polarities {
  const found = new Map<string, Set<1 | -1>>();
  for (const clause of clausesOf(text)) {
    const direction = directionOf(clause, language);
    if (direction === null) continue;
    for (const { word, stem } of contentWordsOf(clause, language)) {
      if (turning[language].has(word)) continue;
      found.set(stem, (found.get(stem) ?? new Set()).add(direction));
    }
  }
  return found;
}

/** Which way one clause points; null where it only names a subject. */
export function directionOf(clause: string, language: "da" | "en"): 1 | -1 | null {
  let turns = 0;
  let rest = clause;
  for (const phrase of turningPhrases[language]) {
    for (const { start, end } of findPhrase(rest, phrase)) {
      turns++;
      rest = rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end);
    }
  }
  const words = placeWords(rest);
  words.forEach(({ word }, at) => {
    const quantifies =
      unitOf(words[at + 1]?.word ?? "") !== undefined &&
      /^(?:færre|færrest|fewer|fewest|ingen|no)$/.test(word);
    if (turning[language].has(word) && !quantifies) turns++;
  });
  if (turns === 0 && neutral[language].some((phrase) => findPhrase(clause, phrase).length > 0)) return null;
  return turns % 2 === 0 ? 1 : -1;
}

/** Parts of a text that can point different ways. A comma before at, som or der goes on with the same thought. */
export function clausesOf(text: string): string[] {
  return text
    .split(
      /[.;:!?\n]+(?=\s|$)|,(?!\s*(?:at|som|der|hvis|hvor|that|which|who|if)\b)|\s(?=(?:men|mens|hvorimod|derimod|fordi|but|while|whereas|because)\s)/u,
    )
    .filter((clause) => clause.trim() !== "");
}
