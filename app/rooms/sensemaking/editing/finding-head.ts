import { judgeFinding, type Standing, sentenceOf, standingOf } from "../reports/judge-finding.ts";
import type { Setting } from "../reports/report-setting.ts";
import { markedSentence } from "../reports/summary-areas.ts";
import type { Words } from "./draft-content.ts";
import type { Doubt } from "./set-words.ts";

const findingIn = (key: string) => /(?:^finding:|\/item:list-finding-)([0-9a-f-]{36})$/.exec(key)?.[1];

/** Whatever prints a finding's sentence as the findings have it waits while the sentence does not hold. */
export function doubtsOfFinding({ data, lang }: Setting, key: string): Doubt[] {
  const id = findingIn(key);
  const finding = data.findings.find((each) => each.id === id);
  if (!finding || standingOf(data, finding) !== "struck") return [];
  return [
    {
      kind: "struckFinding",
      what: sentenceOf(data, finding, lang),
      faults: judgeFinding(data, finding).faults,
    },
  ];
}

/** A finding's sentence as the editor has rewritten it, held against the same statements. */
export function setFindingHead(
  setting: Setting,
  key: string,
  words: Pick<Words, "text" | "own">,
): { text: string; doubts: Doubt[] } {
  const { data } = setting;
  const finding = data.findings.find((each) => each.id === findingIn(key));
  if (!finding) return { text: words.text, doubts: [] };
  const { holds, faults } = judgeFinding(data, { ...finding, sentence: words.text });
  const standing: Standing = holds ? "holds" : words.own ? "own" : "struck";
  const text = markedSentence(setting, words.text, standing === "own" ? "own" : "holds");
  return {
    text,
    doubts: standing === "struck" ? [{ kind: "struck", what: words.text, faults }] : [],
  };
}

/** The sentence without the mark it is printed with. */
export function withoutMark({ t }: Pick<Setting, "t">, heading: string): string {
  for (const mark of [t.ownMark, t.struckMark])
    if (heading.endsWith(` (${mark})`)) return heading.slice(0, -mark.length - 3);
  return heading;
}
