import type { Span } from "#sense/types.ts";

/** Turns ascending stretches counted in UTF-16 units into spans counted in code points. */
export function toCodePoints(text: string, stretches: readonly Span[]): Span[] {
  let unit = 0;
  let point = 0;
  const pointAt = (target: number): number => {
    while (unit < target) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
      point++;
    }
    return point;
  };
  return stretches.map(({ start, end }) => ({ start: pointAt(start), end: pointAt(end) }));
}

/** The text of a span counted in code points. */
export function textOfSpan(text: string, span: Span): string {
  return [...text].slice(span.start, span.end).join("");
}
