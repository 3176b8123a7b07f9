import type { Block } from "./block.ts";
import type { ComposedDraft } from "./compose-draft.ts";
import type { DraftContent } from "./draft-content.ts";
import { freshBlocks, setOut, takeIn } from "./edit-blocks.ts";

/** What says otherwise in a finding: from its heading on, but for where the finding points. */
function counterBlocks(machine: readonly Block[], finding: string): Block[] {
  const inside = machine.filter((each) => each.within === finding);
  const from = inside.findIndex((each) => each.node.kind === "heading");
  if (from < 0) return [];
  return inside.slice(from).filter(({ node }) => !(node.kind === "paragraph" && node.tone === "onward"));
}

/** Findings in the draft that stand without the counter-view there is. */
export function findingsWithoutCounter({ machine, blocks }: ComposedDraft): Set<string> {
  const shown = new Set(blocks.filter(({ block, node }) => node && !block.out).map(({ block }) => block.key));
  return new Set(
    machine
      .filter(({ key, node }) => node.kind === "findingHead" && shown.has(key))
      .filter(({ key }) => {
        const counter = counterBlocks(machine, key);
        return (
          counter.length > 0 && !counter.some((each) => each.node.kind === "quote" && shown.has(each.key))
        );
      })
      .map(({ key }) => key),
  );
}

/** Takes in all that says otherwise in a finding, whether it was left out or has come since. */
export function showCounter(content: DraftContent, machine: readonly Block[], finding: string): DraftContent {
  let next = content;
  for (const { key } of counterBlocks(machine, finding)) {
    const fresh = freshBlocks(next, machine).find((each) => each.blocks.some((block) => block.key === key));
    next = fresh ? takeIn(next, fresh.head.key, machine, false) : setOut(next, key, false, () => undefined);
  }
  return next;
}
