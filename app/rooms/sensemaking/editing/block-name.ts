import type { BlockNode } from "./block.ts";
import type { ShownBlock } from "./compose-draft.ts";

/** The first words of a block, to name it where it is not shown. */
export function blockName({ block, node, machine }: ShownBlock): string {
  const shown = node ?? machine;
  const words = shown ? wordsOf(shown) : (block.words?.text ?? "").replace(/\[\d+\]/g, "…");
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length > 70 ? `${plain.slice(0, 69).trimEnd()}…` : plain;
}

function wordsOf(node: BlockNode): string {
  switch (node.kind) {
    case "paragraph":
    case "item":
      return node.inlines
        .filter((each) => each.kind !== "own")
        .map((each) => each.text)
        .join("");
    case "table":
      return node.caption;
    default:
      return node.text;
  }
}
