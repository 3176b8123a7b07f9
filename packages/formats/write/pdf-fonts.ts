import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const find = createRequire(import.meta.url).resolve;

/** The families `report.typ` names, unmodified from their packages (OFL-1.1). */
const files = [
  "ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  "ibm-plex-serif/400Regular/IBMPlexSerif_400Regular.ttf",
  "ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
  "ibm-plex-sans-hebrew/400Regular/IBMPlexSansHebrew_400Regular.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

/**
 * What Libertinus Serif, which is built into Typst, adds to them: rare Latin
 * letters (damaged text has Ɵ and Ʃ), signs of mathematics, circled numbers,
 * list marks. First and last code point of each run; a test sets them all.
 */
export const builtInRuns: [number, number][] = [
  [0x180, 0x18e],
  [0x193, 0x19f],
  [0x1a2, 0x1ae],
  [0x1b1, 0x1cc],
  [0x1dd, 0x1f9],
  [0x200, 0x217],
  [0x21c, 0x236],
  [0x238, 0x24f],
  [0x1e00, 0x1e7f],
  [0x1e86, 0x1e9d],
  [0x2023, 0x2025],
  [0x203b, 0x203b],
  [0x207a, 0x207f],
  [0x208a, 0x208e],
  [0x2203, 0x2205],
  [0x2207, 0x220d],
  [0x221f, 0x222a],
  [0x2282, 0x2285],
  [0x2460, 0x2487],
  [0x25a0, 0x25a1],
  [0x25b2, 0x25b3],
  [0x25bc, 0x25bd],
  [0x25c6, 0x25c7],
  [0x25cb, 0x25cb],
  [0x25ce, 0x25d7],
  [0x25e6, 0x25e6],
  [0x2605, 0x2605],
];

/** The font files' bytes, about 1.8 MB; read once, when the first PDF is written. */
export function readPdfFonts(): Buffer[] {
  return files.map((file) => readFileSync(find(`@expo-google-fonts/${file}`)));
}
