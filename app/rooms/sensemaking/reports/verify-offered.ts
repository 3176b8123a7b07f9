import type { Lang } from "#base/i18n.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { type Claims, claimNumbers } from "#sense/verify/claim-numbers.ts";
import { contentWordsOf } from "#sense/verify/content-stems.ts";
import { type Fault, smallestGroup } from "#sense/verify/draft.ts";
import { polaritiesOf } from "#sense/verify/polarity.ts";
import { verifyDraft } from "#sense/verify/verify-draft.ts";
import { houseFacts } from "./house-facts.ts";
import type { ReportData } from "./report-data.ts";
import { type Counted, listId } from "./report-refs.ts";
import { textsIn } from "./texts.ts";

/*
 * The one way in for words the house did not set itself: an editor's, a colleague's, a model's.
 * Whoever they come from gives plain data, a sentence and the numbers of the statements or the
 * lists it stands on, and gets plain data back. Adapters for models call this and nothing else,
 * and what they bring is stored only as words that pass through here again at each printing.
 */

interface OfferedSentence {
  /** As it is to be printed, quotes between marks, numbers as they stand. */
  text: string;
  /** Numbers of the statements it gives as its sources. */
  statements?: readonly number[];
  /** The lists it gives as its sources: an area, a finding, a rest. */
  lists?: readonly Counted[];
  /** Sources it names that are not there, as it names them. */
  missing?: readonly string[];
}

interface OfferedVerdict {
  text: string;
  passes: boolean;
  faults: Fault[];
  /** The query each number was held against, in the order they stand; keys as `listId` makes them. */
  numbers: Claims["numbers"];
}

/**
 * Holds each sentence against what was said and counted, as it stands in `data` now.
 *
 * @param lang of the sentences
 */
export function verifyOffered(
  data: ReportData,
  sentences: readonly OfferedSentence[],
  lang: Lang,
): OfferedVerdict[] {
  return sentences.map((sentence) => verifyOne(data, sentence, lang));
}

function verifyOne(
  data: ReportData,
  { text, statements = [], lists = [], missing = [] }: OfferedSentence,
  lang: Lang,
): OfferedVerdict {
  const { facts, lists: known } = houseFacts(data, lang);
  const behind = lists.flatMap((counted) => known.get(listId(counted))?.statements ?? []);
  // The definition of an area is a text of the house's; a finding's sentence would bear itself out.
  const about = lists.flatMap(({ area }) => (area && facts.counts[listId({ area })]?.about) || []);
  const proof =
    lists.length === 0
      ? []
      : [{ id: textsIn(lang).behindNumber, text: [...about, ...nearest(behind, text, lang)].join(".\n") }];
  const claims = claimNumbers(text, facts, lang, lists.map(listId));
  // A percentage tells a count of few that the public page would fold away.
  const numbers = claims.numbers.filter(({ text: written, key, as }) => {
    const { value } = facts.counts[key]!;
    return as === "of" || !/%|pct|procent|percent/i.test(written) || value === 0 || value >= smallestGroup;
  });
  const draft = {
    text,
    sources: [...statements.map(String), ...proof.map(({ id }) => id), ...missing],
    numbers,
    dates: claims.dates,
  };
  const [verdict] = verifyDraft([draft], { ...facts, statements: [...facts.statements, ...proof] }, lang);
  const faults = verdict!.faults.filter(
    (fault) => !isBesideThePoint(fault, behind, textsIn(lang).behindNumber, lang),
  );
  return { text, passes: faults.length === 0, faults, numbers };
}

/** Statements it takes to say that a list means the opposite: one of many may speak of the same in passing. */
const fewestOpposed = 3;

function isBesideThePoint(
  { code, written, known }: Fault,
  behind: readonly Statement[],
  list: string,
  lang: Lang,
): boolean {
  if (code !== "swappedAgreement" || known !== list) return false;
  const least = Math.min(fewestOpposed, behind.length);
  const meant = behind.map(({ text }) => polaritiesOf(text, lang));
  return !written.split(", ").some((stem) => meant.filter((each) => each.has(stem)).length >= least);
}

const mostForAWord = 20;

/** Of a long list the statements that have words of the sentence; all that the verifier could find there. */
function nearest(statements: readonly Statement[], text: string, lang: Lang): string[] {
  if (statements.length <= mostForAWord) return statements.map((each) => each.text);
  const chosen = new Set<string>();
  for (const { stem } of contentWordsOf(text, lang)) {
    let found = 0;
    for (const each of statements) {
      if (found === mostForAWord) break;
      if (!each.text.toLowerCase().includes(stem)) continue;
      chosen.add(each.text);
      found += 1;
    }
  }
  return [...chosen];
}
