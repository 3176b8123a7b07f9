import type { MarkKind } from "./marked-text.ts";
import { joinPieces, type Line, sortIntoRows } from "./pdf-lines.ts";
import type { PageContent, Piece, StructureNode } from "./pdf-page.ts";

/** A stretch of content that the file itself names, with the pieces in it. */
export interface TaggedElement {
  mark: MarkKind;
  pieces: Set<Piece>;
}

export interface TaggedPage {
  lines: Line[];
  elements: TaggedElement[];
}

interface Context {
  /** Null outside paragraphs and their like: text there opens a block where it comes. */
  block: number | null;
  open: TaggedElement[];
  listLevel: number;
  insideItem: boolean;
}

const inline = new Set([
  "Span",
  "Link",
  "Reference",
  "Quote",
  "Code",
  "Em",
  "Strong",
  "Sub",
  "Annot",
  "NonStruct",
]);

/** A tree that leaves out more of the text than this is not trusted. */
const leastCovered = 0.9;

/**
 * Reads a tagged page by its structure tree (ISO 32000-1, 14.8): the order of
 * the tree, one block per paragraph, heading, list item and cell. Text that the
 * file calls an artifact stands before or after the rest, where it is on the page.
 *
 * @param firstTable number of tables on earlier pages
 * @returns null when the page is not tagged, or hardly
 */
export function readTaggedPage(page: PageContent, firstTable: number): TaggedPage | null {
  if (!page.structure) return null;
  const walk = new StructureWalk(page.pieces, firstTable);
  walk.visit(page.structure, { block: null, open: [], listLevel: 0, insideItem: false });
  const artifacts = page.pieces.filter((piece) => piece.artifact && !walk.seen.has(piece));
  const rest = page.pieces.filter((piece) => !piece.artifact && !walk.seen.has(piece));
  const letters = (pieces: Iterable<Piece>) =>
    [...pieces].reduce((sum, { text }) => sum + text.trim().length, 0);
  const inTree = letters(walk.seen);
  if (inTree === 0 || inTree < leastCovered * (inTree + letters(rest))) return null;

  const lines = walk.blocks.flatMap((pieces, block) => joinPieces(pieces, block, { splitAtWideGaps: false }));
  const outside = (pieces: Piece[]) =>
    sortIntoRows(joinPieces(pieces, walk.blocks.length, { splitAtWideGaps: false }));
  const highest = Math.max(...lines.map(({ y }) => y));
  const beside = outside(artifacts);
  return {
    lines: [
      ...beside.filter(({ y }) => y > highest),
      ...lines,
      ...outside(rest),
      ...beside.filter(({ y }) => y <= highest),
    ],
    elements: walk.elements,
  };
}

class StructureWalk {
  readonly blocks: Piece[][] = [];
  readonly elements: TaggedElement[] = [];
  readonly seen = new Set<Piece>();
  readonly #byId: Map<string, Piece[]>;
  #table: number;
  #row = -1;
  #column = -1;
  #loose: { context: Context; block: number } | null = null;

  constructor(pieces: Piece[], firstTable: number) {
    this.#byId = new Map();
    this.#table = firstTable;
    for (const piece of pieces) {
      if (piece.contentId === null) continue;
      const list = this.#byId.get(piece.contentId);
      if (list) list.push(piece);
      else this.#byId.set(piece.contentId, [piece]);
    }
  }

  visit(node: StructureNode, context: Context): void {
    const inner = this.#enter(node, context);
    for (const child of node.children) {
      if ("id" in child) this.#content(child.id, inner);
      else if ("role" in child) this.visit(child, inner);
    }
  }

  #content(id: string, context: Context): void {
    const block = context.block ?? this.#looseBlock(context);
    const { open } = context;
    for (const piece of this.#byId.get(id) ?? []) {
      this.seen.add(piece);
      this.blocks[block]!.push(piece);
      for (const element of open) element.pieces.add(piece);
    }
  }

  #looseBlock(context: Context): number {
    const last = this.blocks.length - 1;
    if (this.#loose?.context === context && this.#loose.block === last) return last;
    this.#loose = { context, block: this.blocks.push([]) - 1 };
    return this.#loose.block;
  }

  #enter(node: StructureNode, context: Context): Context {
    const { role } = node;
    if (role === "Table") this.#startTable();
    if (role === "TR") this.#startRow();
    if (role === "L") return { ...context, listLevel: context.listLevel + 1, insideItem: false };
    const heading = /^H([1-6]?)$/.exec(role);
    // The label, the body and the paragraphs of one list item are one block, so that »1.« stays with its words.
    if (context.insideItem && !heading && role !== "LI") return context;
    const mark = heading
      ? ({ kind: "heading", level: Number(heading[1] || 1) } as const)
      : this.#markFor(node, context);
    if (!mark) return context.block === null && !inline.has(role) ? { ...context } : context;
    const element: TaggedElement = { mark, pieces: new Set() };
    this.elements.push(element);
    // The marks of an item do not reach over the items nested in it; a cell reaches over all it holds.
    const around = context.open.filter((each) => role !== "LI" || each.mark.kind === "tableCell");
    if (context.insideItem && heading) return { ...context, open: [...around, element] };
    const block = this.blocks.push([]) - 1;
    return { ...context, block, open: [...around, element], insideItem: role === "LI" };
  }

  #markFor(node: StructureNode, { listLevel }: Context): MarkKind | null {
    if (node.role === "P" || node.role === "Caption" || node.role === "BlockQuote" || node.role === "Note") {
      return { kind: "paragraph" };
    }
    if (node.role === "LI") {
      return { kind: "listItem", ordered: this.#isNumbered(node), level: Math.max(1, listLevel) };
    }
    if (node.role !== "TD" && node.role !== "TH") return null;
    this.#column++;
    return { kind: "tableCell", row: Math.max(0, this.#row), column: this.#column, table: this.#table };
  }

  #startTable(): void {
    this.#table++;
    this.#row = -1;
  }

  #startRow(): void {
    this.#row++;
    this.#column = -1;
  }

  /** By the item's label; a letter or digit in it makes the list a numbered one. */
  #isNumbered(item: StructureNode): boolean {
    const first = this.#firstPiece(item);
    return first !== null && /^\s*\(?(\d+|[a-zæøå]|[ivx]+)[.)]/i.test(first.text);
  }

  #firstPiece(node: StructureNode): Piece | null {
    for (const child of node.children) {
      const found =
        "id" in child ? this.#byId.get(child.id)?.find(({ text }) => text.trim() !== "") : undefined;
      const piece = found ?? ("role" in child ? this.#firstPiece(child) : null);
      if (piece) return piece;
    }
    return null;
  }
}
