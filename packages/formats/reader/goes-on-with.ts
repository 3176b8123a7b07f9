import type { OpenBlock } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import { isFieldLine } from "./field-line.ts";
import type { FileMark } from "./file-marks.ts";
import { endsOpen, type LineFlow, startsSmall } from "./line-flow.ts";
import type { Line } from "./lines.ts";
import type { ListMark } from "./list-marks.ts";
import { headingSigns } from "./markdown-signs.ts";

/** What is known about all lines before they are gathered into blocks. */
export interface LineGround {
  draft: Draft;
  lines: readonly Line[];
  listMarks: readonly (ListMark | null)[];
  marks: readonly (FileMark | null)[];
  undone: ReadonlySet<number>;
  flow: LineFlow;
}

/** Does line `i` go on with the open block? */
export function goesOnWith(ground: LineGround, open: OpenBlock, i: number): boolean {
  const { draft, lines, flow } = ground;
  const line = lines[i]!;
  const previous = lines[open.last]!;
  const mark = ground.marks[i] ?? null;
  if (ground.undone.has(i)) return open.kind === "listItem";
  if (isFieldLine(line.text)) return false;
  if (ground.listMarks[i] && !(mark && mark === open.mark && mark.kind === "paragraph")) return false;
  if (mark && mark === open.mark && mark.kind !== "tableCell") return true;
  if (open.kind === "heading" || open.kind === "table" || mark?.kind === "heading") return false;
  if (!mark && headingSigns(draft, line)) return false;
  const near = i === open.last + 1;
  if (mark || open.mark)
    return draft.extraction.mediaType.includes("wordprocessing") ? false : flow.goesOn(previous, line);
  if (!near) return flow.goesOn(previous, line);
  // A list has one mark for each item, so a small letter without one goes on with the item above.
  if (open.kind === "listItem" && (line.indent > previous.indent || startsSmall(line))) return true;
  return (endsInHyphen(previous) && startsSmall(line)) || flow.wraps(previous, line);
}

const endsInHyphen = (line: Line) => endsOpen(line) && /\p{L}[-\u00ad]$/u.test(line.text.slice(-2));
