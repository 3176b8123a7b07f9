/** One word with its place in the text it came from. */
export interface Token {
  /** Lower case, NFC. */
  word: string;
  /** As the person wrote it. */
  written: string;
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

/**
 * The words of a text in order. A hyphen or slash parts two words; numbers are left out,
 * for they are dates, sums and house numbers, not subjects.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.normalize("NFC").matchAll(wordPattern)) {
    tokens.push({ word: match[0].toLowerCase(), written: match[0] });
  }
  return tokens;
}
