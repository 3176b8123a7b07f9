import type { Lang } from "#base/i18n.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { ReportData } from "../reports/report-data.ts";
import type { Field } from "../reports/report-refs.ts";
import type { Words } from "./draft-content.ts";
import { withoutBrackets } from "./field-text.ts";

/** One sentence of a text written elsewhere, with what it gives as its sources. */
type OfferedWords = Pick<Words, "text" | "fields"> & { missing: string[] };

/** »[2347]«, »[12, 17]«, »[fund 2]«, »[område 1]«; what stands in square brackets otherwise is words. */
const reference =
  /[^\S\n]*\[((?:(?:fund|finding|område|area)?\s*(?:nr\.?|no\.?)?\s*\d{1,7})(?:\s*[,;]\s*(?:(?:fund|finding|område|area)?\s*(?:nr\.?|no\.?)?\s*\d{1,7}))*)\]/giu;

/**
 * Parts a pasted text into sentences with their sources. A reference after a sentence's last stop
 * belongs to that sentence. What a reference names and is not there is kept as missing, so that the
 * sentence is struck for it and not quietly taken to have no source.
 *
 * @param findings in the order people see them, as their numbers in the text mean that order
 */
export function readOffered(
  pasted: string,
  data: Pick<ReportData, "statements" | "areas">,
  findings: readonly { id: string }[],
  lang: Lang,
): OfferedWords[] {
  const found: { at: number; names: string[] }[] = [];
  let plain = "";
  let from = 0;
  for (const match of pasted.replace(/\r\n?/g, "\n").matchAll(reference)) {
    plain += match.input.slice(from, match.index);
    found.push({ at: plain.length - 1, names: match[1]!.split(/[,;]/).map((name) => name.trim()) });
    from = match.index + match[0].length;
  }
  plain += pasted.replace(/\r\n?/g, "\n").slice(from);
  const byNumber = new Map(data.statements.map((each) => [each.number, each.id]));
  const resolve = (name: string): Field | null => {
    const number = Number(/\d+/.exec(name)![0]);
    if (/^(?:fund|finding)/i.test(name)) {
      const finding = findings[number - 1];
      return finding ? { kind: "citeList", counted: { finding: finding.id } } : null;
    }
    if (/^(?:område|area)/i.test(name)) {
      const area = data.areas.find(({ position }) => position === number);
      return area ? { kind: "citeList", counted: { area: area.id } } : null;
    }
    const statement = byNumber.get(number);
    return statement === undefined ? null : { kind: "cite", statement };
  };
  return sentenceStretches(plain).flatMap(({ start, end }, at, all): OfferedWords[] => {
    const until = all[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const names = found.filter((one) => one.at >= start && one.at < until).flatMap((one) => one.names);
    const words = withoutBrackets(plain.slice(start, end))
      .replace(/^\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+/u, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const fields: Field[] = [];
    const missing: string[] = [];
    for (const name of new Set(names)) {
      const field = resolve(name);
      if (field) fields.push(field);
      else missing.push(/^\d/.test(name) ? String(Number(name)) : name.toLocaleLowerCase(lang));
    }
    return [{ text: withSources(words, fields.length), fields, missing }];
  });
}

/** »… ([1], [2]).«: inside the sentence, before its last stop. */
function withSources(words: string, count: number): string {
  if (count === 0) return words;
  const cited = Array.from({ length: count }, (_, at) => `[${at + 1}]`).join(", ");
  return words.replace(/([.!?…]*)$/u, (stop) => ` (${cited})${stop}`);
}
