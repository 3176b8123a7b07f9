import type { Inline, Report, ReportNode } from "#formats/report.ts";
import { inlinesOf, numberOfRef } from "./quoted-numbers.ts";

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

/** The same report without the quotes of these statements, and without the references that only they had. */
export function withoutQuotes(report: Report, numbers: ReadonlySet<number>): Report {
  if (numbers.size === 0) return report;
  const isGone = (ref: string | null) => numbers.has(numberOfRef(ref) ?? -1);
  const keep = (nodes: readonly ReportNode[]): ReportNode[] =>
    nodes.flatMap((node) => {
      if (node.kind === "quote" && isGone(node.ref)) return [];
      return [node.kind === "finding" ? { ...node, body: keep(node.body) } : node];
    });
  const inlines = (each: Inline): Inline =>
    each.kind === "said" && isGone(each.ref) ? { kind: "text", text: "…" } : each;
  const bare = mapReport({ ...report, body: keep(report.body) }, { inline: inlines });
  const named = new Set(refsIn(bare.body));
  return { ...bare, references: bare.references.filter(({ id }) => !isGone(id) || named.has(id)) };
}

/** Every reference that stands in the running text. */
function refsIn(nodes: readonly ReportNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === "finding"
      ? refsIn(node.body)
      : inlinesOf(node).flatMap((each) => (each.kind === "ref" ? [each.ref] : [])),
  );
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
