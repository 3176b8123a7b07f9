import type { Inline, Report, ReportNode } from "#formats/report.ts";
import type { Artefact, ArtefactStatement } from "./artefact.ts";

/** What kind of text it is: tells a person where to go and change it. */
export type Whereabouts =
  | "process"
  | "phases"
  | "decisions"
  | "promises"
  | "budget"
  | "area"
  | "theme"
  | "finding"
  | "ledger"
  | "title"
  | "report"
  | "shown"
  | "file";

/** A text the public would read, and where it stands. */
export type PublicText =
  | { text: string; statement: Pick<ArtefactStatement, "statementId" | "number"> }
  | { text: string; statement: null; where: Whereabouts };

/**
 * Every text of an artefact, walked without knowing how it will be shown: the
 * second net under the rendered page. What is not known to be a code is text.
 */
export function textsOf(artefact: Artefact): PublicText[] {
  const { page, statements, lists } = artefact;
  const loose = (text: string, where: Whereabouts): PublicText => ({ text, statement: null, where });
  return [
    ...statements.flatMap(({ text, statementId, number }) =>
      text === null ? [] : [{ text, statement: { statementId, number } }],
    ),
    ...(page.kind === "summary"
      ? [loose(page.approvedBy, "report"), ...textsOfReport(page.report).map((text) => loose(text, "report"))]
      : Object.entries(page).flatMap(([key, value]) =>
          stringsIn(value, key).map(({ text, path }) => loose(text, whereIs(path))),
        )),
    ...lists.flatMap(({ heading, sources }) => [
      ...Object.values(heading).map((text) => loose(text, "ledger")),
      ...sources.flatMap(({ title }) => (title === null ? [] : [loose(title, "title")])),
    ]),
    ...statements.flatMap(({ title }) => (title === null ? [] : [loose(title, "title")])),
  ].filter(({ text }) => text.trim() !== "");
}

/** Codes, ids, addresses and times: none of them are words people wrote. */
const codes = new Set([
  "kind",
  "id",
  "list",
  "countedAt",
  "from",
  "to",
  "precision",
  "bound",
  "clock",
  "channels",
]);

function stringsIn(value: unknown, path: string): { text: string; path: string }[] {
  if (typeof value === "string") return codes.has(path.split(".").at(-1)!) ? [] : [{ text: value, path }];
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, path));
  return Object.entries(value).flatMap(([key, each]) => stringsIn(each, `${path}.${key}`));
}

function whereIs(path: string): Whereabouts {
  const [first, second] = path.split(".");
  const part = first === "parts" ? second : first;
  if (part === "phases" || part === "decisions" || part === "promises" || part === "budget") return part;
  if (part === "findings") return "finding";
  if (part === "themes") return "theme";
  if (part === "areas" || part === "definition" || (part === "name" && !path.includes("."))) return "area";
  if (part === "said" || part === "rest") return "ledger";
  return "process";
}

/** Each passage of a report in one piece: what stands in one line is read in one line. */
export function textsOfReport(report: Report): string[] {
  const { title, kicker, lead, byline, publisher, labels, references, body } = report;
  return [title, kicker, lead, byline, publisher]
    .flatMap((text) => text ?? [])
    .concat(
      Object.values(labels),
      references.map((each) => each.text),
      textsOfNodes(body),
    );
}

function textsOfNodes(nodes: readonly ReportNode[]): string[] {
  return nodes.flatMap(textsOfNode);
}

function textsOfNode(node: ReportNode): string[] {
  switch (node.kind) {
    case "heading":
      return [node.text];
    case "paragraph":
      return [joined(node.inlines)];
    case "bullets":
    case "numbers":
      return node.items.map(joined);
    case "quote":
      return [node.text, node.source];
    case "table":
      return [node.caption, ...node.head, ...node.rows.flatMap(textsOfRow)];
    case "finding":
      return [node.heading, ...textsOfNodes(node.body)];
  }
}

/** Each cell, and the row as one line: a number may be spread over cells. */
function textsOfRow({ cells }: { cells: Inline[][] }): string[] {
  const texts = cells.map(joined);
  return [...texts, texts.join(" ")];
}

const joined = (inlines: readonly Inline[]) => inlines.map((each) => each.text).join("");
