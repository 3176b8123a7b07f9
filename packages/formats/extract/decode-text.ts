import type { Warning } from "../extraction.ts";

export interface DecodedText {
  text: string;
  /** Set when the file did not state its encoding and it was not plain UTF-8. */
  warning: Warning | null;
}

const sampleBytes = 64 * 1024;

/**
 * Bytes of a text file to text, by its byte order mark, else by statistics
 * (UTF-16 without mark has zero bytes in every other place), else UTF-8, else
 * Windows-1252, which also reads Latin-1. The text is kept exactly as decoded,
 * line endings included; a byte order mark is no part of it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decode(bytes, "utf-8"), warning: null };
  if (a === 0xff && b === 0xfe) return { text: decode(bytes, "utf-16le"), warning: null };
  if (a === 0xfe && b === 0xff) return { text: decode(bytes, "utf-16be"), warning: null };
  const wide = utf16ByStatistics(bytes);
  if (wide) return guessed(decode(bytes, wide), wide.toUpperCase());
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warning: null };
  } catch {
    return decodeNotUtf8(bytes);
  }
}

/** A few bad bytes in a text that is otherwise UTF-8 are damage, not another encoding. */
function decodeNotUtf8(bytes: Uint8Array): DecodedText {
  const lenient = decode(bytes, "utf-8");
  const damaged = count(lenient, /\ufffd/g);
  const proven = count(lenient, /[\u0080-\ufffc]/g);
  if (proven > damaged * 4) return guessed(lenient, "UTF-8");
  return guessed(decodeWindows1252(bytes), "Windows-1252");
}

function utf16ByStatistics(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const units = length / 2;
  if (oddZeros > units * 0.4 && evenZeros < units * 0.05) return "utf-16le";
  if (evenZeros > units * 0.4 && oddZeros < units * 0.05) return "utf-16be";
  return null;
}

/** 0x80–0x9F of Windows-1252 (WHATWG Encoding, index windows-1252); the rest is Latin-1. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Many releases of Node 20 to 24 read "windows-1252" as plain Latin-1 (nodejs/node#56542), which loses dashes and quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80] ?? c);
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const guessed = (text: string, name: string): DecodedText => ({
  text,
  warning: { code: "guessedEncoding", detail: name },
});

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
