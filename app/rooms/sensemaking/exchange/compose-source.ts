import { codePointIndex } from "#formats/code-points.ts";
import { evenLineEnds } from "#formats/refi-qda/line-ends.ts";
import type { Span } from "#formats/span.ts";

export interface ComposedSource {
  /** Line ends are \n. */
  text: string;
  /** Code points in the text, by statement. */
  places: Map<string, Span>;
}

/**
 * The whole text of a source as the house reads it, with each statement in one stretch. What was
 * said over a page break has several places in the original and one here; what stood between them
 * there is no part of what was said. A statement that lies inside another comes again at the end.
 *
 * @param render the text of raw spans in the reading
 * @param length of the raw text in code points
 */
export function composeSource(
  render: (spans: Span[]) => string,
  length: number,
  statements: readonly { id: string; spans: Span[]; text: string }[],
): ComposedSource {
  const placed = statements
    .filter((each) => each.spans.length > 0)
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || (a.id < b.id ? -1 : 1));
  const parts: string[] = [];
  const raw = new Map<string, Span>();
  let at = 0;
  let written = 0;
  const put = (part: string) => {
    parts.push(part);
    written += codePointIndex(part).length;
  };
  const putStatement = ({ id, text }: { id: string; text: string }) => {
    const start = written;
    put(text);
    raw.set(id, { start, end: written });
  };
  const within: typeof placed = [];
  for (const statement of placed) {
    const { start } = statement.spans[0]!;
    if (start < at) {
      within.push(statement);
      continue;
    }
    const between = start > at ? render([{ start: at, end: start }]) : "";
    // A line end that was repaired away between two statements is still between them.
    put(between === "" && written > 0 ? "\n" : between);
    putStatement(statement);
    at = Math.max(...statement.spans.map((span) => span.end));
  }
  if (at < length) put(render([{ start: at, end: length }]));
  for (const statement of within) {
    put("\n");
    putStatement(statement);
  }
  return evened(parts.join(""), raw);
}

function evened(text: string, raw: ReadonlyMap<string, Span>): ComposedSource {
  const even = evenLineEnds(text);
  const places = new Map<string, Span>();
  for (const [id, { start, end }] of raw)
    places.set(id, { start: even.fromRaw(start), end: even.fromRaw(end) });
  return { text: even.text, places };
}
