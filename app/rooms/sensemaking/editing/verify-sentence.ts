import type { Inline } from "#formats/report.ts";
import { placeClaims } from "#sense/verify/check-numbers.ts";
import type { Fault, FaultCode, NumberClaim } from "#sense/verify/draft.ts";
import { blankOut, findQuotes } from "#sense/verify/find-quotes.ts";
import { findCounted } from "../reports/counted.ts";
import { houseFacts } from "../reports/house-facts.ts";
import type { Counted, Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { verifyOffered } from "../reports/verify-offered.ts";

/** A stretch of a sentence as it is set, with the field it came from, or null for a person's own words. */
export interface SetPart {
  inline: Inline;
  field: Field | null;
}

interface JudgedSentence {
  /** With every number a query was found for opening its list. */
  inlines: Inline[];
  faults: Fault[];
}

/**
 * Holds one sentence of a person's against what it stands on, as that is now.
 *
 * @param missing sources it names that are not there
 */
export function verifySentence(
  setting: Setting,
  parts: readonly SetPart[],
  missing: readonly string[] = [],
): JudgedSentence {
  const { data, lang } = setting;
  const statements = parts.flatMap(({ field }) => {
    if (field?.kind !== "cite" && field?.kind !== "said") return [];
    return data.byId.get(field.statement)?.number ?? [];
  });
  const lists = parts.flatMap(({ field }) =>
    field?.kind === "list" || field?.kind === "citeList" ? field.counted : [],
  );
  const texts = parts.map(checkedText);
  const offered = { text: texts.join(""), statements, lists: lists.filter((each) => !isAll(each)), missing };
  const [verdict] = verifyOffered(data, [offered], lang);
  const { faults, numbers } = verdict!;
  let at = 0;
  const wrong = new Set(faults.flatMap(({ code, written }) => (isOfNumber(code) ? written : [])));
  const right = numbers.filter(({ text }) => ![...wrong].some((each) => each.startsWith(text)));
  const places = placeClaims(blankOut(offered.text, findQuotes(offered.text)), right);
  const inlines = parts.flatMap((part, index): Inline[] => {
    const [start, end] = [at, at + texts[index]!.length];
    at = end;
    if (part.inline.kind !== "text" || part.field !== null) return [part.inline];
    const inside = places
      .filter((place) => start <= place.start && place.end <= end)
      .map((place) => ({ claim: place.claim, start: place.start - start, end: place.end - start }));
    return linked(setting, part.inline.text, inside);
  });
  return { inlines, faults };
}

/** The number itself is not what its query says; a list of another length is no source for it. */
function isOfNumber(code: FaultCode): boolean {
  return ["wrongNumber", "wrongShare", "mixedUnits", "numberAboutOther", "wrongComparison"].includes(code);
}

const isAll = (counted: Counted) => Object.keys(counted).length === 0;

/** What a field sets is checked where it is counted or said; where it only names a source it is no part of the sentence. */
function checkedText({ inline, field }: SetPart): string {
  if (inline.kind === "said") return `»${inline.text}«`;
  if (field === null || field.kind === "list") return inline.text;
  return " ".repeat(inline.text.length);
}

/** A number a person has typed becomes a way to its list, so that nobody has to take it on trust. */
function linked(
  setting: Setting,
  words: string,
  claims: readonly { claim: NumberClaim; start: number; end: number }[],
): Inline[] {
  const { data, lang, refs } = setting;
  const inlines: Inline[] = [];
  let from = 0;
  for (const { claim, start, end } of [...claims].sort((a, b) => a.start - b.start)) {
    const counted = listOf(setting, claim);
    if (start < from || counted === null) continue;
    const { what, statements } = findCounted(data, counted, lang);
    if (start > from) inlines.push({ kind: "text", text: words.slice(from, start) });
    inlines.push(refs.number(words.slice(start, end), statements.length, what, counted));
    from = end;
  }
  if (from < words.length) inlines.push({ kind: "text", text: words.slice(from) });
  return inlines;
}

/** What a denominator counts: everything, or the area a finding is counted within. */
function listOf({ data, lang }: Setting, { key, as }: NumberClaim): Counted | null {
  const { facts, lists } = houseFacts(data, lang);
  if (as !== "of") return lists.get(key)?.counted ?? null;
  const { of } = facts.counts[key]!;
  if (of === data.statements.length) return {};
  const finding = data.findings.find(({ id }) => id === lists.get(key)?.counted.finding);
  return finding?.query.focusAreaId ? { area: finding.query.focusAreaId } : null;
}
