import type { Outcome } from "../../reading.ts";
import { findDates } from "../dates/find-dates.ts";
import { type Draft, passageOf, placesWithin } from "../draft.ts";
import { wholePlaces } from "../draft-block.ts";
import { listSentences } from "../sentences.ts";
import type { ToldBlock } from "../told-block.ts";

/** Set phrases; the one that stands first decides. »Drøftede« is not »besluttede«. */
const phrases: [RegExp, Outcome["kind"]][] = [
  [/\btil\s+efterretning\b/i, "noted"],
  [/(?<!\p{L})drøfte(?:t|des?)(?!\p{L})/iu, "discussed"],
  [/(?<!\p{L})(?:godkendte?s?|tiltrådte?s?)(?!\p{L})/iu, "approved"],
  [/(?<!\p{L})(?:udsat|udsættes|udskudt|udskydes)(?!\p{L})/iu, "postponed"],
  [
    /(?<!\p{L})(?:oversendt|oversendes|videresendt|videresendes|fremsendes|fremsendt)(?!\p{L})/iu,
    "forwarded",
  ],
  [/(?<!\p{L})(?:anbefalede?s?|anbefaler|anbefalet)(?!\p{L})/iu, "recommended"],
  [/(?<!\p{L})(?:besluttede?s?|beslutter|vedtaget|vedtog|vedtages)(?!\p{L})/iu, "decided"],
];

/** What is to happen, and often when: »… skal tilgå …«, »… går videre til …«, »… kommer med næste gang«. */
const promise =
  /(?<!\p{L})(?:skal\s+tilgå|tilgår|(?:over|frem|videre|ud)sendes|sendes\s|sender\s.{0,80}\svidere|går\s+videre|vender\s+tilbage|følges\s+op|følger\s+op|tages\s+op|genoptages|forelægges|kommer\s+(?:med|på|tilbage)|udarbejdes|udarbejder|vil\s+lave|nedsættes|indkaldes|har\s+frem\s+til)/iu;

/** @param year the document's, for promises such as »i september måned« */
export function readOutcome(draft: Draft, blocks: readonly ToldBlock[], year: number | null): Outcome {
  const places = blocks.flatMap(wholePlaces);
  const passage = passageOf(draft, places);
  return {
    kind: outcomeKind(passage.text),
    ...passage,
    promises: blocks.flatMap((block) => promisesIn(draft, block, year)),
  };
}

function outcomeKind(text: string): Outcome["kind"] {
  let kind: Outcome["kind"] = "freeText";
  let first = Number.POSITIVE_INFINITY;
  for (const [phrase, each] of phrases) {
    const at = text.search(phrase);
    if (at >= 0 && at < first) {
      first = at;
      kind = each;
    }
  }
  return kind;
}

function promisesIn(draft: Draft, block: ToldBlock, year: number | null): Outcome["promises"] {
  return listSentences(block.text)
    .filter((sentence) => promise.test(sentence.text))
    .map((sentence) => ({
      ...passageOf(draft, placesWithin(draft, block.places, sentence.start, sentence.end)),
      when: findDates(sentence.text, year)[0]?.date ?? null,
    }));
}
