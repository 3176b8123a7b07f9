import { createHash } from "node:crypto";
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
 * says how many. A reading never changes, so words once found true in it are not
 * looked up again while the process lives.
 *
 * @param loadRenderers the text of raw spans in each of these readings, all at once
 */
export async function verifyQuotes(
  quotes: readonly Quotable[],
  loadRenderers: (readingIds: string[]) => Promise<Map<string, (spans: Span[]) => string>>,
  known: KnownQuotes = knownQuotes,
): Promise<{ sound: Set<string>; failed: string[] }> {
  const sound = new Set<string>();
  const failed: string[] = [];
  const unknown = quotes.filter((quote) => !known.has(keyOf(quote)));
  const renderers = await loadRenderers([...new Set(unknown.map((quote) => quote.readingId))]);
  if (known.size > mostKnown) known.clear();
  for (const quote of quotes) {
    const key = keyOf(quote);
    if (known.has(key) || renderers.get(quote.readingId)?.(quote.spans) === quote.text) {
      known.add(key);
      sound.add(quote.id);
    } else failed.push(quote.id);
  }
  return { sound, failed };
}

export type KnownQuotes = Set<string>;

const knownQuotes: KnownQuotes = new Set();
const mostKnown = 200_000;

/** Place and words together: words that were altered since are asked about anew. */
function keyOf({ readingId, spans, text }: Quotable): string {
  const place = spans.map((span) => `${span.start}-${span.end}`).join(",");
  return `${readingId} ${place} ${createHash("sha256").update(text).digest("base64")}`;
}
