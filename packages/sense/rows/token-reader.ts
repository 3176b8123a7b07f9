import type { WordTable } from "#sense/rows/word-table.ts";

/*
 * Words and numbers straight from UTF-8 bytes: a million statements are read in seconds, since
 * no string is made of them. Bytes of ASCII and of the letters À to ÿ are read here; a text that
 * holds anything else beside common punctuation goes the slow way, through Unicode's own tables,
 * to the same answer.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const wordOrNumber = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\p{Nd}+/gu;

export class TokenReader {
  private readonly words: WordTable;
  private word = new Uint8Array(256);

  constructor(words: WordTable) {
    this.words = words;
  }

  /** Calls `found` with the number of each word (letters, an apostrophe between them) and each run of digits. */
  read(source: Uint8Array, start: number, end: number, found: (word: number) => void): void {
    if (isPlain(source, start, end)) this.readPlain(source, start, end, found);
    else this.readAny(decoder.decode(source.subarray(start, end)), found);
  }

  private readPlain(source: Uint8Array, start: number, end: number, found: (word: number) => void): void {
    if (this.word.length < end - start) this.word = new Uint8Array(2 * (end - start));
    const { word, words } = this;
    let at = start;
    while (at < end) {
      let length = 0;
      let byte = source[at]!;
      if (byte >= 48 && byte <= 57) {
        while (at < end && source[at]! >= 48 && source[at]! <= 57) word[length++] = source[at++]!;
        found(words.add(word, 0, length));
        continue;
      }
      for (; at < end; at++) {
        byte = source[at]!;
        const lower = byte | 32;
        if (lower >= 97 && lower <= 122) word[length++] = lower;
        else if (byte === 0xc3 && isLatinLetter(source[at + 1]!)) {
          word[length++] = byte;
          word[length++] = lowerLatin(source[++at]!);
        } else {
          const width = length > 0 ? apostropheWidth(source, at) : 0;
          if (width === 0 || !letterStartsAt(source, at + width, end)) break;
          word[length++] = 39;
          at += width - 1;
        }
      }
      if (length > 0) found(words.add(word, 0, length));
      else at++;
    }
  }

  private readAny(text: string, found: (word: number) => void): void {
    for (const [written] of text.normalize("NFC").matchAll(wordOrNumber)) {
      const word = encoder.encode(written.toLowerCase().replaceAll("’", "'"));
      found(this.words.add(word, 0, word.length));
    }
  }
}

/** ASCII, À to ÿ, the signs U+0080 to U+00BF but for the letters ª µ º, and general punctuation. */
function isPlain(source: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = source[at]!;
    if (byte < 0x80) continue;
    if (byte === 0xc3) at++;
    else if (byte === 0xc2) {
      const next = source[++at]!;
      if (next === 0xaa || next === 0xb5 || next === 0xba) return false;
    } else if (byte === 0xe2 && source[at + 1] === 0x80) at += 2;
    else return false;
  }
  return true;
}

/** All of À to ÿ but the signs × and ÷. */
function isLatinLetter(second: number): boolean {
  return second !== 0x97 && second !== 0xb7;
}

/** Ÿ and ß aside, capitals stand 32 below their small letters. */
function lowerLatin(second: number): number {
  return second >= 0x80 && second <= 0x9e ? second + 32 : second;
}

function apostropheWidth(source: Uint8Array, at: number): number {
  if (source[at] === 39) return 1;
  return source[at] === 0xe2 && source[at + 1] === 0x80 && source[at + 2] === 0x99 ? 3 : 0;
}

function letterStartsAt(source: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return false;
  const lower = source[at]! | 32;
  return (lower >= 97 && lower <= 122) || (source[at] === 0xc3 && isLatinLetter(source[at + 1]!));
}
