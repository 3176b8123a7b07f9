import type { Inline, Reference, Report, ReportNode } from "#formats/report.ts";
import type {
  PreparedFinding,
  PreparedHeading,
  PreparedInline,
  PreparedNode,
  PreparedReport,
  PreparedTable,
} from "./prepared-report.ts";
import { directionOf, printableText } from "./printable-text.ts";

/** A finding stands one level below the section it is in, and four levels are all we style. */
const findingLevel = 3;
const deepestLevel = 4;

/**
 * @param text what a writer must do to every string on top of `printableText`
 * @throws Error when the report is not one: no title, no readable `createdAt`,
 *   two references with one id, or a reference that is not in its list
 */
export function prepareReport(
  report: Report,
  text: (text: string) => string = (same) => same,
): PreparedReport {
  const printable = (value: string) => text(printableText(value));
  const orNull = (value: string | null) => (value === null || value.trim() === "" ? null : printable(value));
  if (report.title.trim() === "") throw new Error("A report needs a title");
  const createdAt = new Date(Math.floor(Date.parse(report.createdAt) / 1000) * 1000);
  if (Number.isNaN(createdAt.getTime())) throw new Error(`Not a date: ${report.createdAt}`);

  const numbering = numberReferences(report.references, printable);
  const preparation = new Preparation(report, printable, numbering.numberOf);
  const body = preparation.nodes(report.body);
  return {
    language: report.language,
    title: printable(report.title),
    kicker: orNull(report.kicker),
    lead: orNull(report.lead),
    byline: orNull(report.byline),
    createdAt,
    publisher: printable(report.publisher),
    labels: Object.fromEntries(
      Object.entries(report.labels).map(([key, value]) => [key, printable(value)]),
    ) as unknown as Report["labels"],
    body,
    references: numbering.list(),
    light: report.light ?? false,
  };
}

type Numbered = { number: number; href: string | null };

/** Hands out numbers as references are met; those never met come last, in their own order. */
function numberReferences(references: Reference[], printable: (text: string) => string) {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  if (byId.size < references.length) throw new Error("Two references share an id");
  const numbers = new Map<string, number>();
  const numberOf = (id: string): Numbered => {
    const reference = byId.get(id);
    if (reference === undefined) throw new Error(`The report names a reference it does not list: ${id}`);
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return { number, href: safeHref(reference.href) };
  };
  const list = () => {
    for (const { id } of references) numberOf(id);
    return [...numbers.keys()].map((id) => ({ ...numberOf(id), text: printable(byId.get(id)!.text) }));
  };
  return { numberOf, list };
}

/** Only paths inside the house, places on the page and web addresses are ways in; a browser follows `javascript:` too. */
function safeHref(href: string | null): string | null {
  return href !== null && /^(?:\/(?![/\\])|#|\?|https?:\/\/)[^\s\p{Cc}]*$/u.test(href) ? href : null;
}

class Preparation {
  private readonly printable: (text: string) => string;
  private readonly numberOf: (id: string) => Numbered;
  private readonly findingLabel: string | undefined;
  private readonly light: boolean;
  private readonly anchors = new Set<string>();
  private level = 1;

  constructor(report: Report, printable: (text: string) => string, numberOf: (id: string) => Numbered) {
    this.printable = printable;
    this.numberOf = numberOf;
    this.findingLabel = report.labels.finding;
    this.light = report.light ?? false;
  }

  nodes(nodes: ReportNode[]): PreparedNode[] {
    return nodes.flatMap((node) => this.node(node));
  }

  /** One node, or none when it holds nothing: an empty heading or list is noise to a screen reader. */
  private node(node: ReportNode): PreparedNode[] {
    switch (node.kind) {
      case "heading":
        return node.text.trim() === "" ? [] : [this.heading(node.text, node.id, node.level)];
      case "paragraph":
        if (node.inlines.length === 0) return [];
        return [{ kind: "paragraph", inlines: this.sentences(node.inlines), tone: node.tone ?? "normal" }];
      case "bullets":
        return node.items.length === 0 ? [] : [{ kind: "bullets", items: this.items(node.items) }];
      case "numbers":
        if (node.items.length === 0) return [];
        return [{ kind: "numbers", items: this.items(node.items), start: node.start ?? 1 }];
      case "quote":
        return [
          {
            kind: "quote",
            text: this.printable(node.text),
            direction: directionOf(node.text),
            source: this.printable(node.source),
            ...this.numberOf(node.ref),
          },
        ];
      case "table":
        return [this.table(node)];
      case "finding":
        return [this.finding(node)];
    }
  }

  /** PDF/UA and WCAG allow no jump from level 2 to 4; the nearest level without one is printed. */
  private heading(text: string, id: string, level: number): PreparedHeading {
    this.level = Math.min(Math.max(level, 2), this.level + 1, deepestLevel);
    return { kind: "heading", level: this.level, text: this.printable(text), anchor: this.anchor(id) };
  }

  private anchor(id: string): string {
    const plain = `h-${id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`;
    let anchor = plain;
    for (let n = 2; this.anchors.has(anchor); n++) anchor = `${plain}-${n}`;
    this.anchors.add(anchor);
    return anchor;
  }

  private finding(node: ReportNode & { kind: "finding" }): PreparedFinding {
    const heading = this.heading(node.heading, node.headingId, findingLevel);
    const parts = this.nodes(node.body);
    const last = parts.at(-1);
    const pointsOnward = last?.kind === "paragraph" && (last.tone === "onward" || node.ends);
    const onward = pointsOnward ? { ...last, tone: "onward" as const } : null;
    const rest = pointsOnward ? parts.slice(0, -1) : parts;
    const minorityFrom = rest.findIndex((part) => part.kind === "heading");
    const body = minorityFrom < 0 ? rest : rest.slice(0, minorityFrom);
    const first = body[0];
    if (first?.kind === "paragraph" && first.tone === "normal") first.tone = "counts";
    const label = this.findingLabel;
    return {
      kind: "finding",
      number: label === undefined ? null : this.printable(`${label} ${node.number}`),
      heading,
      body,
      minority: minorityFrom < 0 ? [] : rest.slice(minorityFrom),
      onward,
      ends: node.ends,
    };
  }

  private table(node: ReportNode & { kind: "table" }): PreparedTable {
    const columns = Math.max(node.head.length, 1, ...node.rows.map((row) => row.cells.length));
    const column = [...Array(columns).keys()];
    return {
      kind: "table",
      caption: this.printable(node.caption),
      head: column.map((at) => this.printable(node.head[at] ?? "")),
      rows: node.rows.map((row) => ({
        cells: column.map((at) => this.inlines(row.cells[at] ?? [], node.numeric.includes(at))),
        tone: row.tone ?? "plain",
      })),
      numeric: column.map((at) => node.numeric.includes(at)),
      ledger: node.rows.some((row) => row.tone !== undefined),
    };
  }

  private items(items: Inline[][]): PreparedInline[][] {
    return items.map((item) => this.sentences(item));
  }

  /** A paragraph or an item of a list: set lightly, its reference numbers come last, each once. */
  private sentences(inlines: Inline[]): PreparedInline[] {
    const prepared = this.inlines(inlines);
    if (!this.light) return prepared;
    const numbers = new Set<number>();
    const set = prepared.map((inline): PreparedInline => {
      if (inline.kind !== "ref") return inline;
      numbers.add(inline.number);
      return { ...inline, gathered: true };
    });
    return numbers.size === 0 ? set : [...set, { kind: "gathered", numbers: [...numbers] }];
  }

  private inlines(inlines: Inline[], numberFirst = false): PreparedInline[] {
    return inlines.map((inline) => {
      const text = this.printable(inline.text);
      if (inline.kind === "text") return { kind: "text", text, strong: inline.strong ?? false };
      if (inline.kind === "own")
        return inline.sign ? { kind: "own", text, sign: this.printable(inline.sign) } : { kind: "own", text };
      if (inline.kind === "ref")
        return {
          kind: "ref",
          text,
          strong: inline.strong ?? false,
          ...this.numberOf(inline.ref),
          numberFirst,
        };
      const direction = directionOf(inline.text);
      const source = inline.ref === null ? { number: null, href: null } : this.numberOf(inline.ref);
      return { kind: "said", text, direction, ...source };
    });
  }
}
