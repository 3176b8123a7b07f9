import { addEdits, type Draft, isUndone, placeOf } from "../draft.ts";
import type { Line } from "../lines.ts";
import type { Edit } from "../pieces.ts";
import { findContentsLines } from "./contents-table.ts";

const pageOfPages = /^[-–\s]*(?:side|page)\s+\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?[-–\s]*$/i;
const bareNumber = /^[-–\s]*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?[-–\s]*$/;
const longestRunningLine = 160;

/**
 * Takes out what belongs to the paper and not to the text: running headers and
 * footers, page numbers, the table of contents. A repair reaches to the next
 * line that stays, so nothing of the page break is left inside a paragraph.
 *
 * @returns for each line whether it is out
 */
export function stripFurniture(draft: Draft, lines: readonly Line[]): boolean[] {
  const reasons = new Map<number, string>();
  for (const i of markedLines(draft, lines)) reasons.set(i, "markedByFile");
  for (const [i, reason] of pageEdgeLines(draft, lines)) if (!reasons.has(i)) reasons.set(i, reason);
  for (const i of findContentsLines(lines)) if (!reasons.has(i)) reasons.set(i, "contentsTable");

  const out = lines.map(() => false);
  const edits: Edit[] = [];
  for (const [i, code] of [...reasons].sort(([a], [b]) => a - b)) {
    const line = lines[i]!;
    if (line.blank || isUndone(draft, "furniture", line.start)) continue;
    out[i] = true;
    const end = nextContent(lines, i)?.start ?? line.end;
    edits.push({ kind: "furniture", start: line.start, end, to: "", code, evidence: line.text.slice(0, 80) });
  }
  addEdits(draft, withoutInner(draft, edits));
  return out;
}

/** Damage inside furniture goes out with it. */
function withoutInner(draft: Draft, edits: Edit[]): Edit[] {
  if (edits.length === 0) return edits;
  let at = 0;
  draft.edits = draft.edits.filter((edit) => {
    while (at < edits.length && edits[at]!.end <= edit.start) at += 1;
    const cover = edits[at];
    return !cover || edit.end <= cover.start;
  });
  return edits;
}

function markedLines(draft: Draft, lines: readonly Line[]): number[] {
  const places = draft.extraction.marks
    .filter((mark) => mark.kind === "furniture")
    .map((mark) => placeOf(draft, mark.span))
    .sort((a, b) => a.start - b.start);
  const found: number[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    while (at < places.length && places[at]!.end <= line.start) at += 1;
    const place = places[at];
    if (place && place.start <= line.start && line.end <= place.end) found.push(i);
  });
  return found;
}

function pageEdgeLines(draft: Draft, lines: readonly Line[]): Map<number, string> {
  const found = new Map<number, string>();
  lines.forEach((line, i) => {
    if (pageOfPages.test(line.text)) found.set(i, "pageNumber");
  });
  const edges = listPageEdges(draft, lines);
  if (edges.length < 2) return found;
  const pagesWith = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(edge.map((i) => keyOf(lines[i]!))))
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  for (const i of edges.flat()) {
    const line = lines[i]!;
    if (bareNumber.test(line.text)) found.set(i, "pageNumber");
    else if (
      (pagesWith.get(keyOf(line)) ?? 0) >= Math.max(2, edges.length / 2) &&
      line.text.length <= longestRunningLine
    )
      if (!found.has(i)) found.set(i, "repeatedLine");
  }
  return found;
}

/** The first and last two lines of each page, when the text has pages. */
function listPageEdges(draft: Draft, lines: readonly Line[]): number[][] {
  const { pages } = draft.extraction;
  if (pages.length < 2) return [];
  const byPage: number[][] = pages.map(() => []);
  const ends = pages.map((page) => placeOf(draft, page).end);
  let page = 0;
  lines.forEach((line, i) => {
    while (page < pages.length - 1 && line.start >= ends[page]!) page += 1;
    if (!line.blank) byPage[page]!.push(i);
  });
  return byPage.map((on) => [...new Set([...on.slice(0, 2), ...on.slice(-2)])]);
}

const keyOf = (line: Line) => line.text.replace(/\d+/g, "#");

function nextContent(lines: readonly Line[], i: number): Line | undefined {
  for (let next = i + 1; next < lines.length; next++) if (!lines[next]!.blank) return lines[next];
  return undefined;
}
