import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type Table,
} from "docx";
import { docxInlines, docxNumber, docxRuns } from "./docx-inlines.ts";
import { lists, style, threadBorder } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import type {
  PreparedFinding,
  PreparedHeading,
  PreparedInline,
  PreparedNode,
  PreparedParagraph,
  PreparedQuote,
  PreparedReport,
} from "./prepared-report.ts";
import { referenceAnchor } from "./prepared-report.ts";

/** How far what stands beside the thread is moved in, in twentieths of a point. */
const besideThread = 284;

type Block = Paragraph | Table;

/** @param textWidth between the margins, in twentieths of a point */
export function docxBlocks(report: PreparedReport, textWidth: number): Block[] {
  const blocks = new Blocks(textWidth);
  const line = (text: string | null, name: string) =>
    text === null ? [] : [new Paragraph({ style: name, children: docxRuns(text) })];
  return [
    ...line(report.kicker, style.kicker),
    heading({ level: 1, text: report.title }),
    ...line(report.lead, style.lead),
    ...line(report.byline, style.byline),
    ...blocks.of(report.body),
    ...blocks.references(report),
  ];
}

class Blocks {
  private readonly textWidth: number;
  /** Each list of its own, so that each starts anew. */
  private numberedLists = 0;

  constructor(textWidth: number) {
    this.textWidth = textWidth;
  }

  /** @param besides what every paragraph here has too: the thread, inside a finding */
  of(nodes: PreparedNode[], besides: IParagraphOptions = {}): Block[] {
    return nodes.flatMap((node) => this.block(node, besides));
  }

  references({ references, labels }: PreparedReport): Block[] {
    if (references.length === 0) return [];
    const items = references.map(({ number, text }) => {
      const item = new Paragraph({
        style: style.reference,
        numbering: { reference: lists.references, level: 0 },
      });
      // Not `Bookmark`: it numbers itself from a counter shared by all documents, so bytes would differ.
      item.addChildElement(new BookmarkStart(referenceAnchor(number), number));
      for (const run of docxRuns(text)) item.addChildElement(run);
      item.addChildElement(new BookmarkEnd(number));
      return item;
    });
    return [heading({ level: 2, text: labels.references }), ...items];
  }

  private block(node: PreparedNode, besides: IParagraphOptions): Block[] {
    switch (node.kind) {
      case "heading":
        return [heading(node, besides)];
      case "paragraph":
        return [paragraph(node, besides)];
      case "bullets":
        return this.list(lists.bullets, 0, node.items, besides);
      case "numbers":
        return this.list(`${lists.numbers}-${node.start}`, ++this.numberedLists, node.items, besides);
      case "quote":
        return quote(node, besides);
      case "table":
        return [
          new Paragraph({ ...besides, style: style.caption, children: docxRuns(node.caption) }),
          docxTable(node, this.textWidth),
          new Paragraph({ children: [] }),
        ];
      case "finding":
        return this.finding(node);
    }
  }

  /** Word keeps a finding on one page as far as one page holds it: every paragraph clings to the next. */
  private finding(node: PreparedFinding): Block[] {
    const thread = { border: threadBorder, indent: { left: besideThread }, keepNext: true, keepLines: true };
    const number =
      node.number === null
        ? []
        : [
            new Paragraph({
              style: style.findingNumber,
              indent: { left: besideThread },
              children: docxRuns(node.number),
            }),
          ];
    const parts = this.of([...node.body, ...node.minority], thread);
    const onward =
      node.onward === null
        ? []
        : [paragraph(node.onward, { ...thread, keepNext: false, style: style.onward })];
    return [...number, heading(node.heading, thread), ...parts, ...onward];
  }

  private list(
    reference: string,
    instance: number,
    items: PreparedInline[][],
    besides: IParagraphOptions,
  ): Block[] {
    return items.map(
      (item) =>
        new Paragraph({
          ...besides,
          ...(besides.border === undefined ? {} : { indent: { left: besideThread + 340, hanging: 340 } }),
          style: "ListParagraph",
          numbering: { reference, level: 0, instance },
          children: docxInlines(item),
        }),
    );
  }
}

const levels: Record<number, IParagraphOptions["heading"]> = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};

function heading(
  { level, text }: Pick<PreparedHeading, "level" | "text">,
  besides: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...besides, heading: levels[level], children: docxRuns(text) });
}

function paragraph(node: PreparedParagraph, besides: IParagraphOptions): Paragraph {
  const named = { note: { style: style.note }, data: { style: style.data } } as const;
  const name = node.tone === "note" || node.tone === "data" ? named[node.tone] : {};
  return new Paragraph({ ...besides, ...name, children: docxInlines(node.inlines) });
}

function quote(node: PreparedQuote, besides: IParagraphOptions): Paragraph[] {
  const rightToLeft = node.direction === "rtl";
  return [
    new Paragraph({
      ...besides,
      style: style.quote,
      bidirectional: rightToLeft,
      children: docxRuns(`»${node.text}«`, { rightToLeft }),
    }),
    new Paragraph({
      ...besides,
      style: style.source,
      children: [...docxRuns(node.source), ...docxNumber(node.number)],
    }),
  ];
}
