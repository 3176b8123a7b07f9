import { danish } from "#sense/languages/da/danish.ts";
import type { PlacedWord } from "#sense/verify/placed-words.ts";
import { placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/** Words that tell about the telling: they need no source. In lower case, as stems are taken of them. */
const reporting: Record<"da" | "en", string> = {
  da: `nævne nævner nævnt nævnes pege peger peget pege ønske ønsker ønsket ønskes foreslå foreslår foreslået forslag
    handle handler drejer dreje tale taler skrive skriver skrevet sige siger sagt mene mener udtrykke udtrykker beder bede
    støtte støtter efterlyse efterlyser efterlyses fremhæve fremhæver lægge vægt kalde kalder kaldes beskrive beskriver
    citat citater holdning holdninger synspunkt synspunkter emne emner svar svarene deltager sammendrag opsamling
    kilde kilder kodet kodes samlet talt flertal mindretal andel procent halvdel fordelt heraf knap tilsammen tre
    imod modstand uenig enig enige uenige støttes afvise afviser bakker bakke op fraråder mange enkelte gruppe grupper
    næsten omkring cirka eneste stemme stemmer vil bliver blev indgår kommer kom talte lyder lød deltog deltaget deltage sagde skrev nævnte ønskede foreslog`,
  en: `mention mentions mentioned want wants wanted suggest suggests suggested say says said concern concerns ask asks asked
    support supports oppose opposes agree agrees disagree disagrees call calls called point points about quote quotes
    view views topic topics share percent half majority minority group groups the and for that this with from are was were
    has have one they them their there which who what not no more fewer less than into out all some most many few both
    also would should could can will at in on of to by be is it its as or an a if when while but so we our us you your`,
};

const stop: Record<"da" | "en", ReadonlySet<string>> = {
  da: new Set([...danish.stopWords, ...reporting.da.split(/\s+/)]),
  en: new Set(reporting.en.split(/\s+/)),
};

const attitudes: Record<"da" | "en", RegExp> = {
  da: /^(?:begejstre|vred|ras|frustrer|bekymr|glæde|glad|elsk|had|forarg|skuff|stolt|bange|utilfreds|tilfreds|desperat|chokere|oprør)/u,
  en: /^(?:enthusias|angry|anger|furious|frustrat|worr|happy|love|hate|outrag|disappoint|proud|afraid|satisf|dissatisf|desperat|shock)/u,
};

/** Words that say how somebody feels: always the speaker's own, never the reporter's. */
export function saysFeeling(word: string, language: "da" | "en"): boolean {
  return attitudes[language].test(word);
}

/** The stem by which two words of the verifier's texts count as one. */
export function stemOf(word: string, language: "da" | "en"): string {
  if (language === "en") return stemEnglish(word);
  const known = stems.get(word);
  if (known !== undefined) return known;
  // Texts repeat their words; what is forgotten is only worked out again.
  if (stems.size >= mostStems) stems.clear();
  const stem = danish.stem(word);
  stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/** The words that say what a text is about, with their places. */
export function contentWordsOf(text: string, language: "da" | "en"): (PlacedWord & { stem: string })[] {
  return placeWords(text)
    .filter(({ word }) => word.length > 2 && !/^\d/.test(word))
    .filter(({ word }) => !stop[language].has(word) && unitOf(word) === undefined)
    .map((one) => ({ ...one, stem: stemOf(one.word, language) }));
}

/** Whether a word steers a sentence in any text, and so is no name at its head. */
export function isCommonWord(word: string, language: "da" | "en"): boolean {
  return stop[language].has(word) || unitOf(word) !== undefined;
}

/** Equal stems, or one the beginning of the other as in compounds (»cykel« and »cykelsti«). */
export function isSupported(stem: string, known: ReadonlySet<string>): boolean {
  if (known.has(stem)) return true;
  for (const other of known) {
    const [short, long] = stem.length <= other.length ? [stem, other] : [other, stem];
    if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return true;
  }
  return false;
}

/** Whether a text has a word in common with the words that tell what was counted. */
export function speaksOf(text: string, about: string, language: "da" | "en"): boolean {
  const stems = new Set(placeWords(about).map(({ word }) => stemOf(word, language)));
  return placeWords(text).some(({ word }) => word.length > 2 && isSupported(stemOf(word, language), stems));
}

/** Endings only: enough to hold »benches« against »bench«. */
function stemEnglish(word: string): string {
  return word
    .replace(/['’]s$/u, "")
    .replace(/(?:ies|y)$/u, "i")
    .replace(/(?:ing|ed|es|s|e)$/u, "");
}
