import type { Inline, Report, ReportNode } from "#formats/report.ts";

/** The words of a report, fields filled in. */
export function wordsIn({ body, title }: Report): string {
  const inlines = (all: Inline[]) =>
    all.map((each) => (each.kind === "own" ? `(${each.text})` : each.text)).join("");
  const words = (node: ReportNode): string => {
    switch (node.kind) {
      case "paragraph":
        return inlines(node.inlines);
      case "bullets":
      case "numbers":
        return node.items.map(inlines).join("\n");
      case "finding":
        return [node.heading, ...node.body.map(words)].join("\n");
      case "table":
        return node.rows.map((row) => row.cells.map(inlines).join(" ")).join("\n");
      default:
        return node.text;
    }
  };
  return [title, ...body.map(words)].join("\n");
}

/** Paragraphs and items that have neither reference, quote nor mark. */
export function unmarked(nodes: ReportNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "finding") return unmarked(node.body);
    const all =
      node.kind === "paragraph"
        ? [node.inlines]
        : node.kind === "bullets" || node.kind === "numbers"
          ? node.items
          : [];
    return all
      .filter((inlines) => inlines.every((each) => each.kind === "text"))
      .map((inlines) => inlines.map((each) => each.text).join(""));
  });
}

/** Text as the browser reads it from markup. */
export const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
