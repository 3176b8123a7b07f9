import { placeOfQuote } from "#sense/verify/check-quotes.ts";
import type { DraftSentence, Facts, Fault } from "#sense/verify/draft.ts";
import type { PlacedQuote } from "#sense/verify/find-quotes.ts";
import { clausesOf, directionOf, polaritiesOf } from "#sense/verify/polarity.ts";

/** No cited statement says the opposite of the sentence, and no quote leaves its »ikke« behind. */
export function checkPolarity(
  sentence: DraftSentence,
  own: string,
  quotes: readonly PlacedQuote[],
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const said = polaritiesOf(own, language);
  return facts.statements
    .filter((one) => sentence.sources.includes(one.id))
    .flatMap(({ id, text }): Fault[] => {
      const meant = polaritiesOf(text, language);
      const opposed: string[] = [];
      let alike = 0;
      for (const [stem, directions] of said) {
        const known = meant.get(stem);
        if (!known) continue;
        if ([...directions].some((direction) => known.has(direction))) alike++;
        else opposed.push(stem);
      }
      const cut = quotes.find((quote) => leavesTurnBehind(quote.text, text, own, language));
      if (cut) return [{ code: "swappedAgreement", written: cut.text, known: id }];
      if (opposed.length <= alike) return [];
      return [{ code: "swappedAgreement", written: opposed.join(", "), known: id }];
    });
}

/** A quote cut so that an »ikke« or »imod« is lost, in a sentence that does not say it either. */
function leavesTurnBehind(quote: string, source: string, own: string, language: "da" | "en"): boolean {
  const place = placeOfQuote(source, quote);
  if (place === -1) return false;
  const clause = clausesOf(source).find((one) => {
    const start = source.indexOf(one);
    return start <= place && place + quote.length <= start + one.length;
  });
  if (clause === undefined) return false;
  const meant = directionOf(clause, language) ?? 1;
  const quoted = directionOf(quote, language) ?? 1;
  const around = clausesOf(own).some((one) => directionOf(one, language) === -1) ? -1 : 1;
  return quoted !== meant && quoted * around !== meant;
}
