import type { Inline, Report, ReportNode } from "#formats/report.ts";

/** A piece of a report small enough to be rewritten, moved or left out by itself. */
export type BlockNode =
  | { kind: "title"; text: string }
  | { kind: "findingHead"; text: string; ends: boolean }
  | { kind: "item"; list: "bullets" | "numbers"; start: number; inlines: Inline[] }
  | Exclude<ReportNode, { kind: "finding" | "bullets" | "numbers" }>;

export interface Block {
  /** What it is about; the same each time the report is composed, whatever its numbers are. */
  key: string;
  /** Key of the finding it stands in. */
  within: string | null;
  node: BlockNode;
}

export const titleKey = "title";

/**
 * A report parted into blocks with keys that hold when it is composed anew: from
 * what the node is said to be about (`keys`), else from its section, its kind and
 * the first reference in it.
 *
 * @param keys what nodes are about, where the composer said so
 */
export function blocksOf(report: Report, keys: WeakMap<object, string>): Block[] {
  const taken = new Map<string, number>();
  const blocks: Block[] = [];
  const add = (key: string, within: string | null, node: BlockNode) => {
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    blocks.push({ key: times === 1 ? key : `${key}~${times}`, within, node });
  };
  const walk = (nodes: ReportNode[], finding: string | null) => {
    let section = finding ?? "top";
    for (const node of nodes) {
      const named = keys.get(node);
      if (node.kind === "finding") {
        const key = named ?? `finding:${node.number}`;
        add(key, null, { kind: "findingHead", text: node.heading, ends: node.ends });
        walk(node.body, key);
      } else if (node.kind === "heading" && node.level === 2) {
        section = named ?? node.id;
        add(section, finding, node);
      } else if (node.kind === "bullets" || node.kind === "numbers")
        for (const inlines of node.items)
          add(`${section}/item:${firstRef(inlines) ?? ""}`, finding, {
            kind: "item",
            list: node.kind,
            start: node.kind === "numbers" ? (node.start ?? 1) : 1,
            inlines,
          });
      else add(`${section}/${named ?? derived(node)}`, finding, node);
    }
  };
  add(titleKey, null, { kind: "title", text: report.title });
  walk(report.body, null);
  // What the house says of its working papers does not hold of a text that people approve.
  return blocks.filter(({ key }) => !key.endsWith("/working-paper"));
}

function derived(node: Exclude<ReportNode, { kind: "finding" | "bullets" | "numbers" }>): string {
  switch (node.kind) {
    // Headings inside findings carry the finding's number, which changes when findings are moved.
    case "heading":
      return `heading:${node.id.replace(/-\d+$/, "")}`;
    case "paragraph":
      return `paragraph:${firstRef(node.inlines) ?? node.tone ?? "normal"}`;
    case "quote":
      return `quote:${node.ref}`;
    case "table":
      return "table";
  }
}

function firstRef(inlines: Inline[]): string | null {
  for (const each of inlines) if ((each.kind === "ref" || each.kind === "said") && each.ref) return each.ref;
  return null;
}

/** The inlines of a block that has some. */
export function inlinesOf(node: BlockNode): Inline[] | null {
  return node.kind === "paragraph" || node.kind === "item" ? node.inlines : null;
}

/** People's exact words, and tables: they are left out or moved, never rewritten. */
export function mayBeRewritten(node: BlockNode): boolean {
  return node.kind !== "quote" && node.kind !== "table";
}

/** Blocks put together to the nodes of a report again; findings are numbered as they come. */
export function nodesOf(blocks: readonly Block[]): ReportNode[] {
  let findings = 0;
  const gather = (all: readonly Block[]): ReportNode[] => {
    const nodes: ReportNode[] = [];
    for (let at = 0; at < all.length; at++) {
      const { key, node } = all[at]!;
      if (node.kind === "title") continue;
      if (node.kind === "findingHead") {
        findings += 1;
        const number = findings;
        const inside: Block[] = [];
        while (all[at + 1]?.within === key) inside.push({ ...all[++at]!, within: null });
        nodes.push({
          kind: "finding",
          number,
          heading: node.text,
          headingId: `finding-${number}`,
          ends: node.ends,
          body: gather(inside),
        });
      } else if (node.kind === "item") {
        const items = [node.inlines];
        for (let next = all[at + 1]?.node; next?.kind === "item" && next.list === node.list; ) {
          items.push(next.inlines);
          at += 1;
          next = all[at + 1]?.node;
        }
        nodes.push(
          node.list === "numbers"
            ? { kind: "numbers", items, start: node.start }
            : { kind: "bullets", items },
        );
      } else nodes.push(node);
    }
    return nodes;
  };
  return gather(blocks);
}
