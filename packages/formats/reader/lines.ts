import { type Draft, textOf } from "./draft.ts";
import { type Place, rawFrom, renderPieces } from "./pieces.ts";

/** One line without the space around it. `text` is as it reads after the repairs so far. */
export interface Line extends Place {
  text: string;
  blank: boolean;
  /** Raw units of space before the first sign. */
  indent: number;
}

const lineEnd = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;

/** The lines of the raw text. Carriage return, form feed and the Unicode separators end a line too. */
export function splitLines(draft: Draft): Line[] {
  const { raw } = draft;
  const lines: Line[] = [];
  let at = 0;
  for (const match of raw.matchAll(lineEnd)) {
    lines.push(lineOf(draft, at, match.index));
    at = match.index + match[0].length;
  }
  lines.push(lineOf(draft, at, raw.length));
  return lines;
}

/** Raw place of the character at `offset` in the line's text. */
export function rawAt(draft: Draft, line: Line, offset: number): number {
  if (line.text.length === line.end - line.start) return line.start + offset;
  return rawFrom(renderPieces(draft.raw, draft.edits, [line]), offset);
}

function lineOf(draft: Draft, start: number, end: number): Line {
  const whole = draft.raw.slice(start, end);
  const indent = whole.length - whole.trimStart().length;
  const line: Line = {
    start: start + indent,
    end: start + Math.max(indent, whole.trimEnd().length),
    text: "",
    blank: true,
    indent,
  };
  line.text = textOf(draft, [line]);
  line.blank = line.text.trim() === "";
  return line;
}
