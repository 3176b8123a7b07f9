import { toCodePoints } from "#sense/code-points.ts";
import { paragraphStretches, sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { Span } from "#sense/types.ts";

/*
 * A citizen's running text as statements, one idea each: a sentence, and with it what
 * cannot stand alone: a fragment of one or two words, an example of what was just said.
 * Under a line that ends in a colon each item of the list is a statement of two spans,
 * the line and the item. When in doubt two sentences stay apart; people can join them.
 */

const listMark = /^(?:[\u2022\uF0B7*\u25AA\u00B7]|[-–—]\s|\d{1,2}[.)]\s|[a-zæøå]\)\s)/u;
const continues =
  /^(?:herunder|f\.eks\.|fx|for eksempel|eksempelvis|især|dvs\.|det vil sige|altså|nemlig|såsom)(?!\p{L})/iu;
const fewestWords = 3;

/** @returns the statements in order, each a list of spans in code points; white space lies outside them */
export function segmentStatements(text: string): Span[][] {
  const statements: Span[][] = [];
  let lead: Span | undefined;
  for (const paragraph of paragraphStretches(text)) {
    const written = text.slice(paragraph.start, paragraph.end);
    if (listMark.test(written)) {
      const item = { start: paragraph.start + markLength(written), end: paragraph.end };
      if (item.start < item.end) statements.push(lead ? [lead, item] : [item]);
      continue;
    }
    const merged = mergeFragments(text, sentencesWithin(text, paragraph));
    lead = written.endsWith(":") ? merged.pop() : undefined;
    statements.push(...merged.map((sentence) => [sentence]));
    if (lead && !listFollows(text, paragraph.end)) {
      statements.push([lead]);
      lead = undefined;
    }
  }
  return inCodePoints(text, statements);
}

function sentencesWithin(text: string, paragraph: Span): Span[] {
  return sentenceStretches(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  }));
}

function mergeFragments(text: string, sentences: readonly Span[]): Span[] {
  const merged: Span[] = [];
  let opening: Span | undefined;
  for (const sentence of sentences) {
    const written = text.slice(sentence.start, sentence.end);
    const last = merged.at(-1);
    const isFragment = written.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < fewestWords;
    if (continues.test(written) && last && !opening) last.end = sentence.end;
    else if (isFragment) opening = { start: opening?.start ?? sentence.start, end: sentence.end };
    else {
      merged.push({ start: opening?.start ?? sentence.start, end: sentence.end });
      opening = undefined;
    }
  }
  const last = merged.at(-1);
  if (opening && last) last.end = opening.end;
  else if (opening) merged.push(opening);
  return merged;
}

function markLength(item: string): number {
  return (listMark.exec(item)?.[0].length ?? 0) + (/^\s*/.exec(item.replace(listMark, ""))?.[0].length ?? 0);
}

function listFollows(text: string, at: number): boolean {
  return listMark.test(text.slice(at, at + 80).trimStart());
}

/** Leads stand in several statements, so each span is turned on its own sorted copy. */
function inCodePoints(text: string, statements: readonly Span[][]): Span[][] {
  const offsets = [...new Set(statements.flat().flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const points = toCodePoints(
    text,
    offsets.map((offset) => ({ start: offset, end: offset })),
  );
  const pointOf = new Map(offsets.map((offset, at) => [offset, points[at]!.start]));
  return statements.map((spans) =>
    spans.map(({ start, end }) => ({ start: pointOf.get(start)!, end: pointOf.get(end)! })),
  );
}
