import { addEdits, type Draft } from "./draft.ts";
import type { DraftBlock } from "./draft-block.ts";
import { type FileMark, layMarks } from "./file-marks.ts";
import { goesOnWith } from "./goes-on-with.ts";
import { joinLines, listWords } from "./joins.ts";
import { measureFlow } from "./line-flow.ts";
import type { Line } from "./lines.ts";
import { findListMarks, type ListMark } from "./list-marks.ts";
import { headingSigns, withoutStrongSigns } from "./markdown-signs.ts";
import type { Edit, Place } from "./pieces.ts";

/** A block as its lines are gathered; its words are one place until Markdown signs are left out. */
export interface OpenBlock {
  kind: DraftBlock["kind"];
  level: number | null;
  marker: string | null;
  start: number;
  words: Place;
  last: number;
  lineCount: number;
  mark: FileMark | null;
  marked: boolean;
}

/**
 * Gathers lines into headings, paragraphs and list items, and joins what the
 * page or the line width parted. The file's own marks are believed where it has
 * them; where it has none, the text shows how it breaks its lines.
 */
export function findBlocks(draft: Draft, lines: readonly Line[], out: readonly boolean[]): DraftBlock[] {
  const { ofLine: listMarks, undone } = findListMarks(draft, lines);
  const marks = layMarks(draft, lines);
  const flow = measureFlow(lines, (i) => !out[i] && !marks.ofLine[i]);
  const ground = { draft, lines, listMarks, marks: marks.ofLine, undone, flow };
  let known: ReadonlySet<string> | null = null;
  const words = () => {
    known ??= listWords(lines);
    return known;
  };
  const joins: Edit[] = [];
  const done: OpenBlock[] = [];
  let open: OpenBlock | null = null;

  lines.forEach((line, i) => {
    if (line.blank || out[i]) return;
    const mark = marks.ofLine[i] ?? null;
    if (open && goesOnWith(ground, open, i)) {
      const previous = lines[open.last]!;
      const gapEnd = firstBelow(lines, open.last)!.start;
      const near = i === open.last + 1 || undone.has(i);
      const edit = joinLines(draft, previous, line, gapEnd, words, near ? "wrappedLine" : "brokenByPage");
      if (edit) {
        joins.push(edit);
        open.words.end = line.end;
        open.last = i;
        open.lineCount += 1;
        open.mark = mark;
        return;
      }
    }
    open = openBlock(draft, line, i, listMarks[i] ?? null, mark);
    done.push(open);
  });
  addEdits(draft, joins);
  return done.map((block) => closeBlock(draft, block, marks.boldFrom));
}

function openBlock(
  draft: Draft,
  line: Line,
  at: number,
  listMark: ListMark | null,
  mark: FileMark | null,
): OpenBlock {
  const signs = listMark ? null : headingSigns(draft, line);
  const heading = signs !== null || mark?.kind === "heading";
  const item = !heading && (listMark !== null || mark?.kind === "listItem");
  return {
    kind: heading ? "heading" : item ? "listItem" : isTableLine(line, mark) ? "table" : "paragraph",
    level: mark?.kind === "heading" || item ? (mark?.level ?? null) : (signs?.level ?? null),
    marker: item ? (listMark?.marker ?? null) : null,
    start: line.start,
    words: signs?.words ?? {
      start: item ? (listMark?.contentStart ?? line.start) : line.start,
      end: line.end,
    },
    last: at,
    lineCount: 1,
    mark,
    marked: heading,
  };
}

const isTableLine = (line: Line, mark: FileMark | null) =>
  mark?.kind === "tableCell" ||
  (line.text.startsWith("|") && line.text.endsWith("|") && line.text.length > 1);

function firstBelow(lines: readonly Line[], at: number): Line | undefined {
  for (let i = at + 1; i < lines.length; i++) if (!lines[i]!.blank) return lines[i];
  return undefined;
}

function closeBlock(draft: Draft, block: OpenBlock, boldFrom: ReadonlyMap<number, number>): DraftBlock {
  const { kind, level, marker, start, words, lineCount, marked } = block;
  const { places, lead } =
    kind === "heading" ? { places: [words], lead: null } : withoutStrongSigns(draft, words);
  const boldEnd = boldFrom.get(words.start);
  const fileLead = boldEnd !== undefined && boldEnd < words.end ? { start: words.start, end: boldEnd } : null;
  return {
    kind,
    level,
    marker,
    start,
    end: words.end,
    places: places.length > 0 ? places : [words],
    lead: lead ?? fileLead,
    lineCount,
    marked,
  };
}
