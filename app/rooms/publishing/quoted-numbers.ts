import type { Inline, Report, ReportNode } from "#formats/report.ts";
import type { Artefact } from "./artefact.ts";

const refPattern = /^statement-(\d+)$/;

/** The number in a reference to a statement, or null for other references. */
export function numberOfRef(ref: string | null): number | null {
  const match = ref === null ? null : refPattern.exec(ref);
  return match ? Number(match[1]) : null;
}

/** The statements whose words a page shows, by number, each once. */
export function quotedNumbers(page: Artefact["page"]): number[] {
  const numbers =
    page.kind === "process"
      ? []
      : page.kind === "focusArea"
        ? [
            ...page.quotes,
            ...(page.themes ?? []).flatMap((each) => each.quotes),
            ...page.findings.flatMap((each) => [...each.quotes, ...each.counterQuotes]),
          ]
        : quotedInReport(page.report);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function quotedInReport(report: Report): number[] {
  return [...refsOfWords(report.body)].flatMap((ref) => numberOfRef(ref) ?? []);
}

/** References of all words people said, in quotes and in running text. */
function* refsOfWords(nodes: readonly ReportNode[]): Generator<string | null> {
  for (const node of nodes) {
    if (node.kind === "quote") yield node.ref;
    else if (node.kind === "finding") yield* refsOfWords(node.body);
    else for (const inline of inlinesOf(node)) if (inline.kind === "said") yield inline.ref;
  }
}

/** The running text of a node; quotes, headings and findings have none of their own. */
export function inlinesOf(node: ReportNode): Inline[] {
  if (node.kind === "paragraph") return node.inlines;
  if (node.kind === "bullets" || node.kind === "numbers") return node.items.flat();
  if (node.kind === "table") return node.rows.flatMap((row) => row.cells.flat());
  return [];
}
