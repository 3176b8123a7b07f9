import type { Lang } from "#base/i18n.ts";
import type { Fault } from "#sense/verify/draft.ts";
import { faultText } from "#sense/verify/fault-texts.ts";
import type { Doubt } from "../set-words.ts";
import { textsIn } from "../texts.ts";

export function doubtWords({ kind, what }: Doubt, lang: Lang): string {
  return textsIn(lang).doubts[kind](what);
}

/** Why a sentence is struck through, reason by reason. */
export function faultWords(faults: readonly Fault[], lang: Lang): string[] {
  return [...new Set(faults.map((fault) => faultText(fault, lang)))];
}
