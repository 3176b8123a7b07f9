import { createHash } from "node:crypto";
import type { Span } from "#formats/span.ts";
import { type Placed, wordingOf } from "#rooms/contributions/door.ts";

/** A quote as it is about to be printed: words, and where they are said to stand. */
interface Quotable extends Placed {
  id: string;
  text: string;
}

/**
 * Which of these may be printed: those whose words are, character by character,
 * what their reading says at their place, or the contribution that came without a
 * document. What fails is left out, and the report says how many. Neither ever
 * changes but by lawful removal, which changes the quote with it, so words once
 * found true are not looked up again while the process lives.
 *
 * @param loadRenderers the text of raw spans in each of these, all at once, by `wordingOf`
 */
export async function verifyQuotes(
  quotes: readonly Quotable[],
  loadRenderers: (placed: Quotable[]) => Promise<Map<string, (spans: Span[]) => string>>,
  known: KnownQuotes = knownQuotes,
): Promise<{ sound: Set<string>; failed: string[] }> {
  const sound = new Set<string>();
  const failed: string[] = [];
  const unknown = quotes.filter((quote) => !known.has(keyOf(quote)));
  const renderers = await loadRenderers(unknown);
  if (known.size > mostKnown) known.clear();
  for (const quote of quotes) {
    const key = keyOf(quote);
    if (known.has(key) || renderers.get(wordingOf(quote))?.(quote.spans) === quote.text) {
      known.add(key);
      sound.add(quote.id);
    } else failed.push(quote.id);
  }
  return { sound, failed };
}

type KnownQuotes = Set<string>;

const knownQuotes: KnownQuotes = new Set();
const mostKnown = 200_000;

/** Place and words together: words that were altered since are asked about anew. */
function keyOf(quote: Quotable): string {
  const { spans, text } = quote;
  const place = spans.map((span) => `${span.start}-${span.end}`).join(",");
  return `${wordingOf(quote)} ${place} ${createHash("sha256").update(text).digest("base64")}`;
}
