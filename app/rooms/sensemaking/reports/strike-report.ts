import type { Report, ReportNode } from "#formats/report.ts";

/** The report with a line at its end that says words were removed, once for each such line. */
export function strikeReport(report: Report, line: Record<"da" | "en", string>): Report {
  const text = line[report.language];
  const told: ReportNode = { kind: "paragraph", tone: "note", inlines: [{ kind: "text", text }] };
  const says = (node: ReportNode) =>
    node.kind === "paragraph" && node.inlines.length === 1 && node.inlines[0]!.text === text;
  return report.body.some(says) ? report : { ...report, body: [...report.body, told] };
}
