import type { Fact, FuzzyDate } from "../../reading.ts";
import { findCaseNumbers } from "../case-number.ts";
import { findDates } from "../dates/find-dates.ts";
import { type Draft, passageOf, placesWithin, spanOf } from "../draft.ts";
import { moneySource, parseMoney } from "../parse-money.ts";
import type { ToldBlock } from "../told-block.ts";
import { findPlainFacts } from "./plain-facts.ts";

interface Found {
  kind: Fact["kind"];
  start: number;
  end: number;
  value: Fact["value"];
}

const money = new RegExp(`(?<![\\p{L}\\d.,-])${moneySource}`, "giu");

/**
 * Facts in the text with place and normal form; nothing is rewritten. What
 * claims a place first keeps it: a case number is no date, a link holds no phone number.
 */
export function findFacts(draft: Draft, blocks: readonly ToldBlock[], documentYear: number | null): Fact[] {
  return blocks.flatMap((block) =>
    factsIn(draft, block, documentYear).map(({ kind, start, end, value }) => {
      const passage = passageOf(draft, placesWithin(draft, block.places, start, end));
      if (typeof value === "object" && "kle" in value)
        return { kind, ...passage, value: { ...value, spans: passage.spans } };
      return { kind, ...passage, value };
    }),
  );
}

function factsIn(draft: Draft, block: ToldBlock, documentYear: number | null): Found[] {
  const { text } = block;
  const claimed: Found[] = [];
  const claim = (facts: readonly Found[]) => {
    const before = [...claimed].sort((a, b) => a.start - b.start);
    claimed.push(...facts.filter((fact) => !overlaps(before, fact)));
  };
  claim(
    findCaseNumbers(text).map(({ start, end, ...value }) => ({
      kind: "caseNumber",
      start,
      end,
      value: { ...value, spans: [] },
    })),
  );
  claim(findPlainFacts(text));
  claim(moneyIn(text));
  const dates = findDates(text, documentYear);
  for (const { date, wrongWeekday, start, end } of dates) {
    if (wrongWeekday) doubtWeekday(draft, block, start, end, date, wrongWeekday);
  }
  claim(dates.map(({ start, end, date }) => ({ kind: "date", start, end, value: date })));
  return claimed.sort((a, b) => a.start - b.start);
}

function moneyIn(text: string): Found[] {
  return [...text.matchAll(money)].flatMap((match) => {
    const value = parseMoney(match[0]);
    if (value === null) return [];
    return [{ kind: "money" as const, start: match.index, end: match.index + match[0].length, value }];
  });
}

/** Both lists are in order, so a bisection finds the only neighbour that can touch. */
function overlaps(sorted: readonly Found[], fact: Found): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.end <= fact.start) low = middle + 1;
    else high = middle;
  }
  return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < fact.end;
}

function doubtWeekday(
  draft: Draft,
  block: ToldBlock,
  start: number,
  end: number,
  date: FuzzyDate,
  wrong: string,
): void {
  const [place] = placesWithin(draft, block.places, start, end);
  if (!place) return;
  draft.doubts.push({
    key: `weekday:${draft.index.toCodePoint(place.start)}`,
    code: "wrongWeekday",
    span: spanOf(draft, place),
    details: { words: date.text, weekday: wrong },
    answers: ["keep"],
  });
}
