import { attribute, children, find, parsePart, type XmlElement } from "./docx-xml.ts";

/**
 * Word stores list numbers as rules, not as text. This counts them as Word does,
 * so that the raw text has the numbers a reader of the document sees.
 * Source: ECMA-376 part 1, 17.9 (numbering): counters belong to the abstract
 * definition, an override restarts them, a higher level restarts the lower ones.
 */
export interface NumberLabel {
  /** »1.«, »b)«, »2.3« or »•«; empty when the level shows nothing. */
  text: string;
  ordered: boolean;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

export type NumberCounter = (numId: string, level: number) => NumberLabel | null;

/** @returns a counter to be asked once per numbered paragraph, in document order */
export function createNumberCounter(xml: string | undefined): NumberCounter {
  const root = find(parsePart(xml), "w:numbering");
  const abstracts = new Map(
    children(root, "w:abstractNum").map((each) => [attribute(each, "w:abstractNumId"), each]),
  );
  const nums = new Map(children(root, "w:num").map((each) => [attribute(each, "w:numId"), each]));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return (numId, depth) => {
    const num = nums.get(numId);
    const abstractId = attribute(find(num, "w:abstractNumId"), "w:val");
    const abstract = abstracts.get(abstractId);
    if (!num || !abstract || abstractId === undefined) return null;
    const levels = readLevels(abstract);
    const own = levels[depth];
    if (!own) return null;
    const counts = counters.get(abstractId) ?? [];
    counters.set(abstractId, counts);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const { level, start } of startOverrides(num)) counts[level] = start - 1;
    }
    counts[depth] = (counts[depth] ?? own.start - 1) + 1;
    counts.length = depth + 1;
    return label(levels, counts, depth);
  };
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const element of children(abstract, "w:lvl")) {
    levels[Number(attribute(element, "w:ilvl") ?? 0)] = {
      format: attribute(find(element, "w:numFmt"), "w:val") ?? "decimal",
      text: attribute(find(element, "w:lvlText"), "w:val") ?? "",
      start: Number(attribute(find(element, "w:start"), "w:val") ?? 1),
    };
  }
  return levels;
}

function startOverrides(num: XmlElement): { level: number; start: number }[] {
  return children(num, "w:lvlOverride").flatMap((override) => {
    const start = attribute(find(override, "w:startOverride"), "w:val");
    return start ? [{ level: Number(attribute(override, "w:ilvl") ?? 0), start: Number(start) }] : [];
  });
}

function label(levels: Level[], counts: number[], depth: number): NumberLabel {
  const { format, text } = levels[depth]!;
  if (format === "bullet") return { text: "•", ordered: false };
  if (format === "none") return { text: "", ordered: false };
  const written = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const rule = levels[level];
    return rule ? formatNumber(counts[level] ?? rule.start, rule.format) : "";
  });
  return { text: written, ordered: true };
}

function formatNumber(n: number, format: string): string {
  if (format === "lowerLetter") return letters(n);
  if (format === "upperLetter") return letters(n).toUpperCase();
  if (format === "lowerRoman") return roman(n);
  if (format === "upperRoman") return roman(n).toUpperCase();
  if (format === "decimalZero") return String(n).padStart(2, "0");
  return String(n);
}

/** a … z, then aa, bb: Word repeats the letter. */
function letters(n: number): string {
  if (n < 1 || n > 780) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const tens = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = n;
  return values
    .map((value, i) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return tens[i]!.repeat(times);
    })
    .join("");
}
