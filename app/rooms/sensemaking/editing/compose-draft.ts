import type { Inline, Report, ReportNode } from "#formats/report.ts";
import type { Setting } from "../reports/report-setting.ts";
import { bareNumbers } from "./bare-numbers.ts";
import { type Block, type BlockNode, blocksOf, inlinesOf, nodesOf, titleKey } from "./block.ts";
import type { DraftBlock, DraftContent, DraftKind } from "./draft-content.ts";
import { doubtsOfFinding, setFindingHead } from "./finding-head.ts";
import { keptQuote } from "./kept-quote.ts";
import { type Doubt, type SetWords, setWords } from "./set-words.ts";
import { textsIn } from "./texts.ts";

/** A draft against the data of today. */
export interface ComposedDraft {
  machine: Block[];
  blocks: ShownBlock[];
  /** As it would be printed now. */
  report: Report;
}

export interface ShownBlock {
  block: DraftBlock;
  /** As the machine has it today; null for sentences people added, and for what is no longer there. */
  machine: BlockNode | null;
  /** As it is printed; null when there is nothing to print. */
  node: BlockNode | null;
  /** Texts that wait beside the one that stands, as they would be printed. */
  others: Inline[][];
  doubts: Doubt[];
  /** Of the inlines of `node`: those of sentences that do not hold against their sources. */
  struck: ReadonlySet<Inline>;
  /** Sentences that stand as the editor's own, and what speaks against them. */
  disowned: SetWords["disowned"];
}

/** @param laidOut the machine's report of today, laid out with this setting */
export function composeDraft(
  setting: Setting,
  laidOut: Report,
  content: DraftContent,
  kind: DraftKind,
): ComposedDraft {
  const machine = blocksOf(laidOut, setting.keys);
  const byKey = new Map(machine.map((each) => [each.key, each.node]));
  const printedHeads = new Set<string>();
  const blocks = content.blocks.map((block): ShownBlock => {
    const own = byKey.get(block.key) ?? null;
    const { node, doubts, struck, disowned } = nodeOf(setting, block, own, kind);
    const shown = block.within === null || printedHeads.has(block.within);
    if (node?.kind === "findingHead" && !block.out) printedHeads.add(block.key);
    return {
      block,
      machine: own,
      node: shown ? node : null,
      others: block.others.map((words) => setWords(setting, block.key, words).inlines),
      doubts: block.out || !shown ? [] : doubts,
      struck: new Set(struck),
      disowned: disowned ?? [],
    };
  });
  const printed = blocks.flatMap(({ block, node }) =>
    node && !block.out ? [{ key: block.key, within: block.within, node }] : [],
  );
  const title = printed.find(({ key }) => key === titleKey)?.node;
  const set = nodesOf(printed);
  const body = [...set, ...explained(setting, set)];
  const used = new Set(refsIn(body));
  return {
    machine,
    blocks,
    report: {
      ...laidOut,
      title: title?.kind === "title" ? title.text : laidOut.title,
      body,
      references: setting.refs.list.filter((each) => used.has(each.id)),
    },
  };
}

function nodeOf(
  setting: Setting,
  block: DraftBlock,
  machine: BlockNode | null,
  kind: DraftKind,
): { node: BlockNode | null; doubts: Doubt[] } & Partial<Pick<SetWords, "struck" | "disowned">> {
  const clash: Doubt[] = block.others.length > 0 ? [{ kind: "twoTexts", what: "" }] : [];
  const { words } = block;
  if (!words && !machine) {
    const kept = keptQuote(setting, block);
    return { node: kept?.node ?? null, doubts: [...clash, ...(kept?.doubts ?? [])] };
  }
  if (!words) {
    const doubts = machine ? [...clash, ...doubtsOfFinding(setting, block.key)] : clash;
    return { node: machine && marked(setting, machine, kind), doubts };
  }
  if (machine?.kind === "findingHead") {
    const { text, doubts } = setFindingHead(setting, block.key, words);
    return { node: { ...machine, text }, doubts: [...clash, ...doubts] };
  }
  if (machine?.kind === "heading" || machine?.kind === "title") {
    const numbers = bareNumbers(words.text, setting.lang).filter((each) => !machine.text.includes(each));
    const doubts: Doubt[] = numbers.length > 0 ? [{ kind: "bareNumber", what: numbers.join(", ") }] : [];
    return { node: { ...machine, text: words.text }, doubts: [...clash, ...doubts] };
  }
  const { inlines, doubts, ...judged } = setWords(setting, block.key, words);
  return { node: withInlines(block, machine, inlines), doubts: [...clash, ...doubts], ...judged };
}

/** Where the machine no longer has the block, its key still tells what it was; a heading without its section is nothing. */
function withInlines(block: DraftBlock, machine: BlockNode | null, inlines: Inline[]): BlockNode | null {
  if (machine?.kind === "paragraph" || machine?.kind === "item") return { ...machine, inlines };
  const list = block.list ?? (block.key.includes("/item:") ? "bullets" : null);
  if (list) return { kind: "item", list, start: 1, inlines };
  if (machine || !/^own:|\/paragraph:/.test(block.key)) return null;
  return { kind: "paragraph", inlines };
}

/** Told once at the end of the text, and to those who listen each time. */
const standingSign = "°";
const fromNotesSign = "*";

/** What the signs mean, where a text has any; no block, for nobody is to leave it out. */
function explained({ lang }: Setting, body: ReportNode[]): ReportNode[] {
  const t = textsIn(lang);
  const signs = JSON.stringify(body);
  const meaning = (sign: string, words: string): ReportNode[] =>
    signs.includes(`"sign":"${sign}"`)
      ? [
          {
            kind: "paragraph",
            tone: "note",
            inlines: [
              { kind: "own", sign, text: words },
              { kind: "text", text: ` ${words}` },
            ],
          },
        ]
      : [];
  return [...meaning(standingSign, t.standingMeans), ...meaning(fromNotesSign, t.fromNotesMeans)];
}

/** What the house says of itself, with nothing to lead back to, carries a mark too. */
function marked({ lang }: Setting, node: BlockNode, kind: DraftKind): BlockNode {
  const inlines = inlinesOf(node);
  if (!inlines || inlines.some((each) => each.kind !== "text")) return node;
  const t = textsIn(lang);
  const mark: Inline = {
    kind: "own",
    sign: kind === "summary" ? standingSign : fromNotesSign,
    text: kind === "summary" ? t.standingMark : t.fromNotesMark,
  };
  return { ...node, inlines: [...inlines, mark] } as BlockNode;
}

/** The references of one block. */
export function refsOf(node: BlockNode): Iterable<string> {
  if (node.kind === "title" || node.kind === "findingHead") return [];
  return refsIn([node.kind === "item" ? { kind: "bullets", items: [node.inlines] } : node]);
}

export function* refsIn(nodes: readonly ReportNode[]): Generator<string> {
  const inside = function* (inlines: Inline[]) {
    for (const each of inlines) if ((each.kind === "ref" || each.kind === "said") && each.ref) yield each.ref;
  };
  for (const node of nodes) {
    if (node.kind === "quote") yield node.ref;
    else if (node.kind === "paragraph") yield* inside(node.inlines);
    else if (node.kind === "bullets" || node.kind === "numbers")
      for (const item of node.items) yield* inside(item);
    else if (node.kind === "table")
      for (const row of node.rows) for (const cell of row.cells) yield* inside(cell);
    else if (node.kind === "finding") yield* refsIn(node.body);
  }
}
