/** Letters of scripts written from right to left. */
const rightToLeft = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Control characters, non-characters and halves of surrogate pairs: XML and PDF/UA refuse them. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * The text as all three writers can carry it. Every character stays, except:
 * any line ending becomes "\n", what no format may hold becomes U+FFFD, a byte
 * order mark becomes a word joiner (the same thing, allowed), and a direction
 * that the text turns and never turns back is turned back at its end, so that
 * one quote cannot mirror the words after it.
 */
export function printableText(text: string): string {
  const kept = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(unprintable, "\ufffd")
    .replace(/\ufeff/g, "\u2060");
  return kept + openDirections(kept);
}

/** The direction a quote is set in: that of its first letter (Unicode Bidirectional Algorithm, rule P2). */
export function directionOf(text: string): "ltr" | "rtl" {
  const firstLetter = /\p{L}/u.exec(text);
  return firstLetter !== null && rightToLeft.test(firstLetter[0]) ? "rtl" : "ltr";
}

/** What closes the embeddings (U+202A…) and isolates (U+2066…) still open at the end of each line. */
function openDirections(text: string): string {
  const closers: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === "\u202c" || mark === "\u2069") {
      const from = closers.lastIndexOf(mark);
      if (from >= 0) closers.length = from;
    } else closers.push(mark >= "\u2066" ? "\u2069" : "\u202c");
  }
  return closers.reverse().join("");
}
