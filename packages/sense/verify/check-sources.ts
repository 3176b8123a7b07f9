import { contentWordsOf, isSupported, saysFeeling, stemOf } from "#sense/verify/content-stems.ts";
import type { DraftSentence, Facts, Fault } from "#sense/verify/draft.ts";
import { placeWords } from "#sense/verify/placed-words.ts";

/** At least this share of the words that carry the subject stand in the cited statements. */
const leastSupported = 0.5;

/**
 * There is a source, it exists, it is about what the sentence says, and the sentence says little
 * that no source says. A quote tells what it is about as well as the words around it. Words in `facts.words` and known names need no source.
 */
export function checkSources(
  sentence: DraftSentence,
  own: string,
  quoted: string,
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const unknown = sentence.sources.filter((id) => !facts.statements.some((one) => one.id === id));
  const faults: Fault[] = unknown.map((id) => ({ code: "unknownSource", written: id }));
  const cited = facts.statements.filter((one) => sentence.sources.includes(one.id));
  const free = stemsOf(
    [...(facts.words ?? []), ...(facts.names ?? []), ...Object.keys(facts.groups ?? {})],
    language,
  );
  const labels = stemsOf(facts.words ?? [], language);
  const sources = stemsOf(
    cited.map((one) => one.text),
    language,
  );
  const content = contentWordsOf(own, language);
  // The label of a theme needs no source, but where a source has its words too they tell what the sentence is about.
  const said = content.filter(
    ({ stem }) => !free.has(stem) || (labels.has(stem) && isSupported(stem, sources)),
  );
  if (sentence.sources.length === 0) {
    const countsAlone = (sentence.numbers ?? []).length > 0 && said.length === 0;
    return countsAlone ? [] : [{ code: "noSource", written: sentence.text }];
  }
  const spoken = new Set([
    ...said.map(({ stem }) => stem),
    ...contentWordsOf(quoted, language).map(({ stem }) => stem),
  ]);
  for (const { id, text } of cited) {
    const stems = new Set(contentWordsOf(text, language).map(({ stem }) => stem));
    if (spoken.size > 0 && ![...spoken].some((stem) => isSupported(stem, stems)))
      faults.push({ code: "offTopicSource", written: id });
  }
  const felt = placeWords(own).filter(
    ({ word }) => saysFeeling(word, language) && !isSupported(stemOf(word, language), sources),
  );
  if (felt.length > 0)
    faults.push({ code: "unsupportedWords", written: felt.map(({ written }) => written).join(", ") });
  const bare = said.filter(({ stem }) => !isSupported(stem, sources));
  if (cited.length > 0 && faults.length === 0 && bare.length > said.length * (1 - leastSupported))
    faults.push({ code: "unsupportedWords", written: bare.map(({ written }) => written).join(", ") });
  return faults;
}

function stemsOf(texts: readonly string[], language: "da" | "en"): Set<string> {
  return new Set(texts.flatMap((text) => placeWords(text).map(({ word }) => stemOf(word, language))));
}
