import type { Mark } from "../extraction.ts";
import { type Draft, placeOf } from "./draft.ts";
import type { Line } from "./lines.ts";
import type { Place } from "./pieces.ts";

/** What the file said about a line: which of its paragraphs the line is in, and of what kind. */
export interface FileMark extends Place {
  kind: "heading" | "paragraph" | "listItem" | "tableCell";
  level: number | null;
}

export interface FileMarks {
  /** For each line the innermost mark it begins in. */
  ofLine: (FileMark | null)[];
  /** Bold stretches by where they begin. */
  boldFrom: ReadonlyMap<number, number>;
}

const structural = new Set<Mark["kind"]>(["heading", "paragraph", "listItem", "tableCell"]);

/** The extractor's hints, laid on the lines. */
export function layMarks(draft: Draft, lines: readonly Line[]): FileMarks {
  const marks = draft.extraction.marks
    .filter((mark) => structural.has(mark.kind))
    .map((mark) => ({
      ...placeOf(draft, mark.span),
      kind: mark.kind as FileMark["kind"],
      level: mark.kind === "heading" || mark.kind === "listItem" ? mark.level : null,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: FileMark[] = [];
  let next = 0;
  const ofLine = lines.map((line) => {
    while (next < marks.length && marks[next]!.start <= Math.max(line.start, line.end - 1))
      open.push(marks[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= line.start) open.pop();
    return line.blank ? null : (open.at(-1) ?? null);
  });
  const boldFrom = new Map<number, number>();
  for (const mark of draft.extraction.marks) {
    if (mark.kind !== "bold") continue;
    const place = placeOf(draft, mark.span);
    boldFrom.set(place.start, Math.max(place.end, boldFrom.get(place.start) ?? 0));
  }
  return { ofLine, boldFrom };
}
