import { findCaseNumbers } from "#formats/reader/case-number.ts";

/** A case number as a case system files it: as written, KLE subject, facet. What its grammar does not tell is empty. */
export function caseParts(text: string | null): [text: string, kle: string, facet: string] {
  if (!text) return ["", "", ""];
  const found = findCaseNumbers(text)[0];
  return [text, found?.kle ?? "", found?.facet ?? ""];
}
