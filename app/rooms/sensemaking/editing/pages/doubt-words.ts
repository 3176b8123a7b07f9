import type { Lang } from "#base/i18n.ts";
import type { Doubt } from "../set-words.ts";
import { textsIn } from "../texts.ts";

export function doubtWords({ kind, what }: Doubt, lang: Lang): string {
  return textsIn(lang).doubts[kind](what);
}
