/** What the files in `sources/` can hold: as little as a note or a set of minutes needs. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "bullets"; items: string[] }
  | { kind: "numbered"; items: string[] }
  /** Where a printed document has its table of contents. */
  | { kind: "contents" };

export interface Run {
  text: string;
  bold: boolean;
}

/** Reads the small part of Markdown that our sources use. Blocks stand with an empty line between them. */
export function parseSource(source: string): Block[] {
  return source
    .trim()
    .split(/\n{2,}/)
    .map(toBlock);
}

export function plainText(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}

function toBlock(block: string): Block {
  const heading = /^(#+) (.*)$/.exec(block);
  if (heading) return { kind: "heading", level: heading[1]!.length, text: heading[2]! };
  if (block === "[contents]") return { kind: "contents" };
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return { kind: "bullets", items: lines.map((line) => line.slice(2)) };
  }
  if (lines.every((line) => /^\d+\. /.test(line))) {
    return { kind: "numbered", items: lines.map((line) => line.replace(/^\d+\. /, "")) };
  }
  return { kind: "paragraph", runs: toRuns(lines.join(" ")) };
}

function toRuns(text: string): Run[] {
  return text
    .split("**")
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((run) => run.text !== "");
}
