import { distinctiveTerms } from "#sense/compare/distinctive-terms.ts";
import { contentWords } from "#sense/content-words.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { GroupTerm } from "./compare.ts";

/** Most words shown for one group. */
const mostTerms = 8;

/** Words each known group uses more than all others do, in the form most of them wrote, with the units that hold them. */
export function termsOf(units: readonly { id: string; text: string; group: string | null }[]): GroupTerm[] {
  const language = getLanguage("da");
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = language.stem(word);
      stems.set(word, stem);
    }
    return stem;
  };
  const written = new Map<string, Map<string, number>>();
  const texts = units.map(({ id, text, group }) => {
    const terms = contentWords(text, language).map(({ word }) => {
      const stem = stemOf(word);
      const forms = written.get(stem) ?? new Map<string, number>();
      written.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1));
      return stem;
    });
    return { id, group: group ?? "", known: group !== null, terms };
  });
  const counts = new Map<string, number>();
  return distinctiveTerms(texts).flatMap(({ group, term }): GroupTerm[] => {
    const shown = counts.get(group) ?? 0;
    if (group === "" || shown >= mostTerms) return [];
    counts.set(group, shown + 1);
    const ids = texts.filter((one) => one.known && one.group === group && one.terms.includes(term));
    return [{ group, term: commonest(written.get(term)!), ids: ids.map(({ id }) => id) }];
  });
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
