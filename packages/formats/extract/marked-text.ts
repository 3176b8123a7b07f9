import { codePointIndex } from "../code-points.ts";
import type { Mark } from "../extraction.ts";
import type { Span } from "../span.ts";

type WithoutSpan<M> = M extends Mark ? Omit<M, "span"> : never;
export type MarkKind = WithoutSpan<Mark>;

/**
 * A raw text under construction with its marks. Offsets are UTF-16 while the
 * text grows, because that is what string lengths are; `finish` turns them all
 * into code points in one pass.
 */
export class MarkedText {
  #parts: string[] = [];
  #length = 0;
  #marks: { mark: MarkKind; start: number; end: number }[] = [];
  #pages: { start: number; end: number }[] = [];

  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** An empty stretch is no mark. */
  mark(mark: MarkKind, start: number, end: number = this.#length): void {
    if (end > start) this.#marks.push({ mark, start, end });
  }

  page(start: number, end: number = this.#length): void {
    this.#pages.push({ start, end });
  }

  finish(): { text: string; marks: Mark[]; pages: Span[] } {
    const text = this.#parts.join("");
    const index = codePointIndex(text);
    const span = ({ start, end }: { start: number; end: number }): Span => ({
      start: index.toCodePoint(start),
      end: index.toCodePoint(end),
    });
    const marks = this.#marks.map((each) => ({ ...each.mark, span: span(each) }) as Mark);
    return { text, marks: marks.sort(byPlace), pages: this.#pages.map(span) };
  }
}

/** Outer marks before the ones inside them; the kind settles ties so that order never depends on the run. */
function byPlace(a: Mark, b: Mark): number {
  return (
    a.span.start - b.span.start || b.span.end - a.span.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  );
}
