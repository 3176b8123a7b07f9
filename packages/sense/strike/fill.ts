import { filler } from "#sense/strike/struck.ts";
import type { Span } from "#sense/types.ts";

/**
 * The text with everything inside the spans filled, code point for code point, so that no
 * place moves. Line breaks and a closing full stop stay: they say nothing, and without
 * them the next reading would join what comes after to what is gone.
 *
 * @param spans in code points
 */
export function fillSpans(text: string, spans: readonly Span[]): string {
  const signs = [...text];
  for (const { start, end } of spans)
    for (let at = start; at < Math.min(end, signs.length); at++) {
      const closes = at === end - 1 && /[.!?]/.test(signs[at]!);
      if (!closes && !/[\r\n]/.test(signs[at]!)) signs[at] = filler;
    }
  return signs.join("");
}

/** All of it. */
export function fillAll(text: string): string {
  return [...text].map((sign) => (/[\r\n]/.test(sign) ? sign : filler)).join("");
}
