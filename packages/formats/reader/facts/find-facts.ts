import type { Fact } from "../../reading.ts";
import { addDoubt } from "../add-doubt.ts";
import { findCaseNumbers } from "../case-number.ts";
import { claim } from "../claims.ts";
import { type FoundDate, findDates } from "../dates/find-dates.ts";
import { type Draft, passageOf, placesWithin, rawPlaces, spanOf } from "../draft.ts";
import { moneySource, parseMoney } from "../parse-money.ts";
import { renderPieces } from "../pieces.ts";
import type { ToldBlock } from "../told-block.ts";
import { findPlainFacts, findSignature } from "./plain-facts.ts";

interface Found {
  kind: Fact["kind"];
  start: number;
  end: number;
  value: Fact["value"];
}

/** Every fact has a digit, an address, a month, a season or a name of two words; most paragraphs of a long text have none. */
const mayHoldFacts =
  /[\d@]|[Ww]{3}\.|http|[Jj]anuar|[Ff]ebruar|[Mm]arts|[Aa]pril|[Mm]aj|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember|fterår|ferien|orår|ommer|inter|\p{Lu}\S{0,40}\s\p{Lu}/u;
const money = new RegExp(`(?<![\\p{L}\\d.,-])${moneySource}`, "giu");

/**
 * Facts in the text with place and normal form; nothing is rewritten. What
 * claims a place first keeps it: a case number is no date, a link holds no phone number.
 */
export function findFacts(draft: Draft, blocks: readonly ToldBlock[], documentYear: number | null): Fact[] {
  const facts: Fact[] = [];
  let above = "";
  for (const block of blocks) {
    const signature = findSignature(block.text, above);
    above = block.text;
    if (signature.length === 0 && !mayHoldFacts.test(block.text)) continue;
    const found: Found[] = factsIn(draft, block, documentYear);
    claim(found, signature);
    if (found.length === 0) continue;
    const pieces = renderPieces(draft.raw, draft.edits, block.places);
    for (const { kind, start, end, value } of found) {
      const passage = passageOf(draft, rawPlaces(pieces, block.places, start, end));
      const isCase = typeof value === "object" && "kle" in value;
      facts.push({ kind, ...passage, value: isCase ? { ...value, spans: passage.spans } : value });
    }
  }
  return facts;
}

function factsIn(draft: Draft, block: ToldBlock, documentYear: number | null): Found[] {
  const { text } = block;
  const claimed: Found[] = [];
  for (const { start, end, ...parts } of findCaseNumbers(text))
    claimed.push({ kind: "caseNumber", start, end, value: { ...parts, spans: [] } });
  for (const found of findPlainFacts(text)) claim(claimed, found);
  claim(claimed, moneyIn(text));
  const dates = findDates(text, documentYear);
  for (const found of dates) if (found.wrongWeekday) doubtWeekday(draft, block, found, found.wrongWeekday);
  claim(
    claimed,
    dates.map(({ start, end, date }) => ({ kind: "date", start, end, value: date })),
  );
  return claimed;
}

function moneyIn(text: string): Found[] {
  return [...text.matchAll(money)].flatMap((match) => {
    const value = parseMoney(match[0]);
    if (value === null) return [];
    return [{ kind: "money" as const, start: match.index, end: match.index + match[0].length, value }];
  });
}

function doubtWeekday(draft: Draft, block: ToldBlock, { start, end, date }: FoundDate, wrong: string): void {
  const [place] = placesWithin(draft, block.places, start, end);
  if (!place) return;
  addDoubt(draft, {
    key: `weekday:${draft.index.toCodePoint(place.start)}`,
    code: "wrongWeekday",
    span: spanOf(draft, place),
    details: { words: date.text, weekday: wrong },
    answers: ["keep"],
  });
}
