import type { PhaseText } from "../../reading.ts";
import { findDates } from "../dates/find-dates.ts";
import { type Draft, passageOf, placesWithin } from "../draft.ts";
import { listSentences } from "../sentences.ts";
import type { ToldBlock } from "../told-block.ts";

const phaseLine = /^fase\s+(\d{1,2})\s*[:.–-]\s*(?=\S)/i;
const numbered = /(?<![\w.])(\d{1,2})\)\s+/g;

interface Wording {
  number: number;
  block: ToldBlock;
  from: number;
  until: number;
}

/**
 * Phases as a list (»Fase 1: …«) and as an enumeration in a sentence (»i tre
 * faser, hhv. 1) …, 2) … og 3) …«). A phase that is worded in several ways keeps each wording; the first is its title.
 *
 * @param year the document's
 */
export function findPhases(draft: Draft, blocks: readonly ToldBlock[], year: number | null): PhaseText[] {
  const phases = new Map<number, PhaseText>();
  for (const wording of blocks.flatMap((block) => [...lineWordings(block), ...sentenceWordings(block)])) {
    const { number, block, from, until } = wording;
    const passage = passageOf(draft, placesWithin(draft, block.places, from, until));
    const phase = phases.get(number) ?? { number, title: passage.text, when: null, wordings: [] };
    phases.set(number, phase);
    if (!phase.wordings.some((known) => known.text === passage.text)) phase.wordings.push(passage);
    const dates = findDates(passage.text, year).map(({ date }) => date);
    phase.when ??= dates.find((date) => !date.yearInferred) ?? dates[0] ?? null;
  }
  return [...phases.values()].sort((a, b) => a.number - b.number);
}

function lineWordings(block: ToldBlock): Wording[] {
  const match = phaseLine.exec(block.text);
  if (!match || block.kind === "heading") return [];
  const until = block.text.length - (block.text.endsWith(".") ? 1 : 0);
  return [{ number: Number(match[1]), block, from: match[0].length, until }];
}

function sentenceWordings(block: ToldBlock): Wording[] {
  if (!/\bfaser\b/i.test(block.text)) return [];
  return listSentences(block.text).flatMap((sentence) => {
    if (!/\bfaser\b/i.test(sentence.text)) return [];
    const marks = [...sentence.text.matchAll(numbered)];
    if (marks.length < 2 || marks.some((mark, i) => Number(mark[1]) !== i + 1)) return [];
    return marks.map((mark, i) => {
      const from = mark.index + mark[0].length;
      const next = marks[i + 1]?.index ?? sentence.text.length;
      const words = sentence.text.slice(from, next).replace(/(?:[\s,;.]|\s(?:og|samt))+$/u, "");
      const start = sentence.start + from;
      return { number: Number(mark[1]), block, from: start, until: start + words.length };
    });
  });
}
