import type { Span } from "#formats/span.ts";

/** A quote as it is about to be printed: words, and where they are said to stand. */
export interface Quotable {
  id: string;
  readingId: string;
  spans: Span[];
  text: string;
}

/**
 * Which of these may be printed: those whose words are, character by character,
 * what their reading says at their place. What fails is left out, and the report
 * says how many.
 *
 * @param renderIn the text of raw spans in a reading; asked once per reading
 */
export async function verifyQuotes(
  quotes: readonly Quotable[],
  renderIn: (readingId: string) => Promise<(spans: Span[]) => string>,
): Promise<{ sound: Set<string>; failed: string[] }> {
  const sound = new Set<string>();
  const failed: string[] = [];
  const readings = new Map<string, (spans: Span[]) => string>();
  for (const quote of quotes) {
    let render = readings.get(quote.readingId);
    if (!render) {
      render = await renderIn(quote.readingId);
      readings.set(quote.readingId, render);
    }
    if (render(quote.spans) === quote.text) sound.add(quote.id);
    else failed.push(quote.id);
  }
  return { sound, failed };
}
