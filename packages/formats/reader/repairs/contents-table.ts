import type { Line } from "../lines.ts";

const heading = /^(?:#{1,6}\s*)?\**\s*(?:indhold|indholdsfortegnelse|contents|table of contents)\s*:?\**$/i;
const leaders = /(?:\.\s?){3,}\s*\d{1,4}\s*\|?$/;
const endsInPage = /\S\s+\d{1,4}\s*\|?$/;
const rule = /^[-|:\s]{2,}$/;
/** No entry is longer; a file on one endless line is not searched. */
const longestEntry = 400;

/** Lines of the table of contents: its heading and the run of lines that end in a page number; dot leaders anywhere. */
export function findContentsLines(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.text.length > longestEntry) continue;
    if (heading.test(lines[i]!.text)) {
      const entries = entriesAfter(lines, i);
      if (entries.length > 0) {
        found.push(i, ...entries);
        i = entries.at(-1)!;
      }
    } else if (leaders.test(lines[i]!.text)) found.push(i);
  }
  return found;
}

function entriesAfter(lines: readonly Line[], at: number): number[] {
  const entries: number[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const { text, blank } = lines[i]!;
    if (text.length > longestEntry) break;
    if (blank) {
      if (entries.length > 0) break;
    } else if (leaders.test(text) || endsInPage.test(text) || (entries.length > 0 && rule.test(text)))
      entries.push(i);
    else break;
  }
  return entries;
}
