import { InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import { style } from "./docx-styles.ts";
import type { PreparedInline } from "./prepared-report.ts";
import { referenceAnchor } from "./prepared-report.ts";

export function docxInlines(inlines: PreparedInline[], strong = false): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "text") return docxRuns(inline.text, strong || inline.strong ? { bold: true } : {});
    if (inline.kind === "own" && inline.sign) return docxRuns(inline.sign, { style: style.number });
    if (inline.kind === "gathered") return inline.numbers.flatMap(docxNumber);
    if (inline.kind === "own") return docxRuns(` (${inline.text})`, { style: style.number });
    if (inline.kind === "said") {
      const said = { style: style.said, rightToLeft: inline.direction === "rtl" };
      return [...docxRuns(`»${inline.text}«`, said), ...docxNumber(inline.number)];
    }
    const shown = new TextRun({ text: `[${inline.number}]`, style: style.number });
    const words = docxRuns(inline.text, { style: style.opens });
    const space = new TextRun({ text: "\u00a0" });
    if (inline.gathered)
      return [new InternalHyperlink({ anchor: referenceAnchor(inline.number), children: words })];
    return [
      new InternalHyperlink({
        anchor: referenceAnchor(inline.number),
        children: inline.numberFirst ? [shown, space, ...words] : [...words, space, shown],
      }),
    ];
  });
}

export function docxNumber(number: number | null): ParagraphChild[] {
  if (number === null) return [];
  const shown = new TextRun({ text: `[${number}]`, style: style.number });
  return [
    new TextRun({ text: "\u00a0" }),
    new InternalHyperlink({ anchor: referenceAnchor(number), children: [shown] }),
  ];
}

type Look = { bold?: boolean; style?: string; rightToLeft?: boolean };

/** One run a line: people's line ends stay. */
export function docxRuns(text: string, look: Look = {}): TextRun[] {
  return text
    .split("\n")
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}
