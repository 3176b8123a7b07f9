import type { Inline, Report, ReportNode } from "#formats/report.ts";

/** What is done to each piece of a report; what is left out stays as it is. */
export interface ReportChange {
  text?: (text: string) => string;
  inline?: (inline: Inline) => Inline;
  /** The cells of one row of a table, before what stands in them is changed. */
  row?: (cells: Inline[][]) => Inline[][];
  quote?: (quote: ReportNode & { kind: "quote" }) => ReportNode;
}

/** The same report with its pieces changed; the tree keeps its shape. */
export function mapReport(report: Report, change: ReportChange): Report {
  const text = change.text ?? ((each: string) => each);
  const maybe = (each: string | null) => (each === null ? null : text(each));
  return {
    ...report,
    title: text(report.title),
    kicker: maybe(report.kicker),
    lead: maybe(report.lead),
    byline: maybe(report.byline),
    body: report.body.map((node) => mapNode(node, change)),
    references: report.references.map((each) => ({ ...each, text: text(each.text) })),
  };
}

function mapNode(node: ReportNode, change: ReportChange): ReportNode {
  const text = change.text ?? ((each: string) => each);
  const inline = (each: Inline): Inline => {
    const changed = change.inline ? change.inline(each) : each;
    return { ...changed, text: text(changed.text) };
  };
  const inlines = (each: Inline[]) => each.map(inline);
  switch (node.kind) {
    case "heading":
      return { ...node, text: text(node.text) };
    case "paragraph":
      return { ...node, inlines: inlines(node.inlines) };
    case "bullets":
    case "numbers":
      return { ...node, items: node.items.map(inlines) };
    case "quote": {
      const changed = change.quote ? change.quote(node) : node;
      return changed.kind === "quote"
        ? { ...changed, text: text(changed.text), source: text(changed.source) }
        : changed;
    }
    case "table":
      return {
        ...node,
        caption: text(node.caption),
        head: node.head.map(text),
        rows: node.rows.map((row) => ({
          ...row,
          cells: (change.row ? change.row(row.cells) : row.cells).map(inlines),
        })),
      };
    case "finding":
      return { ...node, heading: text(node.heading), body: node.body.map((each) => mapNode(each, change)) };
  }
}
