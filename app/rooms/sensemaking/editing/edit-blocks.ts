import type { Block, BlockNode } from "./block.ts";
import type { DraftBlock, DraftContent, Words } from "./draft-content.ts";

/*
 * What a person does to a draft, each a change of the whole content. They name
 * blocks by key, so they can be done again upon what somebody else has saved.
 */

/** The machine's blocks as they come. */
export function startContent(machine: readonly Block[]): DraftContent {
  return {
    blocks: machine.map(({ key, within }) => ({
      key,
      within,
      out: false,
      words: null,
      others: [],
    })),
  };
}

const changed = (
  { blocks }: DraftContent,
  keys: ReadonlySet<string>,
  change: (block: DraftBlock) => DraftBlock,
): DraftContent => ({ blocks: blocks.map((block) => (keys.has(block.key) ? change(block) : block)) });

/**
 * Puts a person's words on a block; a sentence of their own is put in after `after`.
 *
 * @param seen the block's words as the person had them before them; when others
 *   have stood there since, both texts are kept side by side
 */
export function write(
  content: DraftContent,
  key: string,
  words: Words,
  options: { seen: Words | null; after?: string | undefined; list?: DraftBlock["list"] },
): DraftContent {
  const block = content.blocks.find((each) => each.key === key);
  if (!block) return addOwn(content, key, words, options);
  if (sameText(block.words, words)) return content;
  const clash = !sameText(block.words, options.seen);
  return changed(content, new Set([key]), (each) =>
    clash ? { ...each, others: [...each.others, words] } : { ...each, words },
  );
}

function addOwn(
  content: DraftContent,
  key: string,
  words: Words,
  { after, list = null }: { after?: string | undefined; list?: DraftBlock["list"] },
): DraftContent {
  const at = content.blocks.findIndex((each) => each.key === after);
  const before = content.blocks[at];
  const isHead = content.blocks.some((each) => each.within === after);
  const block: DraftBlock = {
    key,
    within: isHead ? (after ?? null) : (before?.within ?? null),
    list,
    out: false,
    words,
    others: [],
  };
  const blocks = [...content.blocks];
  blocks.splice(at < 0 ? blocks.length : at + 1, 0, block);
  return { blocks };
}

export function sameText(a: Words | null, b: Words | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.text === b.text &&
    a.source === b.source &&
    a.own === b.own &&
    JSON.stringify(a.fields) === JSON.stringify(b.fields)
  );
}

/** Gives a block the machine's words back. Texts that wait for a choice wait on. */
export function restore(content: DraftContent, key: string): DraftContent {
  return changed(content, new Set([key]), (block) => ({ ...block, words: null }));
}

/** Of texts written at the same time: the one that stands, or one of the others by its place. */
export function choose(content: DraftContent, key: string, chosen: number | null): DraftContent {
  return changed(content, new Set([key]), (block) => ({
    ...block,
    words: chosen === null ? block.words : (block.others[chosen] ?? block.words),
    others: [],
  }));
}

type NodeOf = (key: string) => BlockNode | undefined;

const isSection = (node: BlockNode | undefined) => node?.kind === "heading" && node.level === 2;

/** What goes with a block when it is left out or moved: a section with its heading, a finding with its sentence. */
export function unitOf(content: DraftContent, key: string, nodeOf: NodeOf): string[] {
  const { blocks } = content;
  const at = blocks.findIndex((each) => each.key === key);
  if (at < 0) return [];
  if (isSection(nodeOf(key))) {
    const next = blocks.findIndex((each, index) => index > at && isSection(nodeOf(each.key)));
    return blocks.slice(at, next < 0 ? blocks.length : next).map((each) => each.key);
  }
  const inside = blocks.filter((each) => each.within === key).map((each) => each.key);
  return [key, ...inside];
}

/** Left out, a finding takes its line in »one minute« with it; brought back, it brings it. */
export function setOut(content: DraftContent, key: string, out: boolean, nodeOf: NodeOf): DraftContent {
  const keys = new Set(unitOf(content, key, nodeOf));
  const finding = /^finding:(.+)$/.exec(key)?.[1];
  for (const each of content.blocks)
    if (finding && each.key.endsWith(`/item:list-finding-${finding}`)) keys.add(each.key);
  return changed(content, keys, (block) => ({ ...block, out }));
}

/**
 * Moves a block past the nearest one that is shown. A section moves past a
 * section; what stands in a finding stays in it.
 *
 * @param shown keys of the blocks that are printed now
 */
export function move(
  content: DraftContent,
  key: string,
  direction: "up" | "down",
  nodeOf: NodeOf,
  shown: ReadonlySet<string>,
): DraftContent {
  const moved = content.blocks.find((each) => each.key === key);
  if (!moved) return content;
  const section = isSection(nodeOf(key));
  const keys = new Set(unitOf(content, key, nodeOf));
  const units = unitsBeside(content, moved, section, nodeOf).filter(
    (unit) => unit.includes(key) || unit.some((each) => shown.has(each)),
  );
  const from = units.findIndex((unit) => unit.includes(key));
  const neighbour = units[from + (direction === "up" ? -1 : 1)];
  if (!neighbour) return content;
  const own = content.blocks.filter((each) => keys.has(each.key));
  const rest = content.blocks.filter((each) => !keys.has(each.key));
  const edge = direction === "up" ? neighbour[0] : neighbour.at(-1);
  const at = rest.findIndex((each) => each.key === edge) + (direction === "up" ? 0 : 1);
  return { blocks: [...rest.slice(0, at), ...own, ...rest.slice(at)] };
}

function unitsBeside(content: DraftContent, moved: DraftBlock, section: boolean, nodeOf: NodeOf): string[][] {
  const heads = content.blocks.filter((each) =>
    section
      ? isSection(nodeOf(each.key))
      : each.within === moved.within && nodeOf(each.key)?.kind !== "title",
  );
  return heads.map((each) =>
    section || !isSection(nodeOf(each.key)) ? unitOf(content, each.key, nodeOf) : [each.key],
  );
}

/** A block of the machine's that has come since the draft was started, with those that stand beside it and are new too. */
export interface Fresh {
  head: Block;
  blocks: Block[];
}

export function freshBlocks(content: DraftContent, machine: readonly Block[]): Fresh[] {
  const known = new Set(content.blocks.map((each) => each.key));
  const fresh: Fresh[] = [];
  let group: Fresh | null = null;
  for (const block of machine) {
    if (known.has(block.key)) {
      group = null;
      continue;
    }
    const head: Block | undefined = group?.head;
    const opens = isSection(block.node) || (block.node.kind === "findingHead" && !isSection(head?.node));
    // After a finding something else begins, unless the whole section is new.
    const after = head?.node.kind === "findingHead" && block.within !== head.key;
    if (group === null || opens || after) {
      group = { head: block, blocks: [] };
      fresh.push(group);
    }
    group.blocks.push(block);
  }
  return fresh;
}

/** Takes in what is new, each block after the one it follows in the machine's order. */
export function takeIn(
  content: DraftContent,
  head: string,
  machine: readonly Block[],
  out: boolean,
): DraftContent {
  const group = freshBlocks(content, machine).find((each) => each.head.key === head);
  if (!group) return content;
  const blocks = [...content.blocks];
  for (const { key, within } of group.blocks) {
    const before = machine
      .slice(
        0,
        machine.findIndex((each) => each.key === key),
      )
      .reverse();
    const follows = before.find(
      (each) =>
        blocks.some((known) => known.key === each.key) &&
        (within === null || each.key === within || each.within === within),
    );
    let at = blocks.findIndex((each) => each.key === follows?.key) + 1;
    // Past what stands in the finding before it, and past sentences people put in there.
    while (within === null && blocks[at] && blocks[at]!.within !== null) at += 1;
    blocks.splice(at, 0, { key, within, out, words: null, others: [] });
  }
  return { blocks };
}
