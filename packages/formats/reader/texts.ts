import type { Doubt, RepairReason } from "../reading.ts";
import * as da from "./texts.da.ts";
import * as en from "./texts.en.ts";

/** A doubt as people read it: what is asked, why, and a label for each answer. */
export interface DoubtWords {
  question: string;
  explanation: string;
  answers: Record<string, string>;
}

const texts = { da, en };

/** Why something was repaired, in a sentence. */
export function repairReasonText(reason: RepairReason, lang: "da" | "en"): string {
  return texts[lang].reasons[reason.code] ?? reason.code;
}

/** A doubt in words. An answer without a label of its own is shown as it is. */
export function doubtText(doubt: Doubt, lang: "da" | "en"): DoubtWords {
  const words = texts[lang].doubts[doubt.code]?.(doubt.details);
  const answers = Object.fromEntries(
    doubt.answers.map((answer) => [answer, words?.answers[answer] ?? answer]),
  );
  const more = doubt.details.more === undefined ? "" : ` ${texts[lang].more(doubt.details.more)}`;
  return {
    question: words?.question ?? doubt.code,
    explanation: `${words?.explanation ?? ""}${more}`.trim(),
    answers,
  };
}
