import { rendererOf } from "#rooms/documents/door.ts";
import { type FoundPart, readRow } from "./take-rows.ts";

const mark = /^\s*(?:[\u2022\uf0b7*\u25aa\u00b7]|[-–—](?=\s)|\d{1,2}[.)](?=\s))?\s*/u;

/** The statements of a paste: by sense, or each line a point without its mark. */
export function splitPaste(raw: string, how: "one" | "lines"): FoundPart[] {
  if (how === "one") return readRow([{ number: 1, header: "", text: raw }], false).found;
  const render = rendererOf(raw, []);
  const found: FoundPart[] = [];
  let start = 0;
  for (const line of raw.split("\n")) {
    const signs = [...line];
    const before = [...(mark.exec(line)?.[0] ?? "")].length;
    const after = signs.length - [...line.trimEnd()].length;
    const span = { start: start + before, end: start + signs.length - after };
    if (span.end > span.start)
      found.push({ spans: [span], text: render([span]), questionNumber: null, question: null });
    start += signs.length + 1;
  }
  return found;
}
