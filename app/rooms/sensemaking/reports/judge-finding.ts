import type { Lang } from "#base/i18n.ts";
import type { Fault } from "#sense/verify/draft.ts";
import type { Finding } from "./finding.ts";
import { sayTemplate } from "./finding-templates.ts";
import type { ReportData } from "./report-data.ts";
import type { Counted } from "./report-refs.ts";
import { textsIn } from "./texts.ts";
import { verifyOffered } from "./verify-offered.ts";

export interface FindingVerdict {
  /** Set from counts, as it would be said now in each language; null for a person's own sentence. */
  set: Record<Lang, string> | null;
  holds: boolean;
  faults: Fault[];
}

const known = new WeakMap<ReportData, Map<string, FindingVerdict>>();

/** Whether a finding's sentence is borne out by its statements and counts as they are now. Asked once a request. */
export function judgeFinding(data: ReportData, finding: Finding): FindingVerdict {
  const judged = known.get(data) ?? new Map<string, FindingVerdict>();
  known.set(data, judged);
  const key = `${finding.id} ${finding.sentence}`;
  const standing = judged.get(key) ?? judge(data, finding);
  judged.set(key, standing);
  return standing;
}

function judge(data: ReportData, { id, sentence, query }: Finding): FindingVerdict {
  if (query.template) {
    const da = sayTemplate(data, query.template, "da");
    const en = sayTemplate(data, query.template, "en");
    if (da !== null && en !== null && [da, en].includes(sentence))
      return { set: { da, en }, holds: true, faults: [] };
  }
  // What was said is Danish, whatever the language of the page.
  const [verdict] = verifyOffered(data, [{ text: sentence, lists: [{ finding: id }] }], "da");
  const { faults } = verdict!;
  return { set: null, holds: faults.length === 0, faults };
}

/** The sentence as a report in this language prints it: what the house has set is set in the language of the report. */
export function sentenceOf(data: ReportData, finding: Finding, lang: Lang): string {
  return judgeFinding(data, finding).set?.[lang] ?? finding.sentence;
}

export type Standing = "holds" | "own" | "struck";

/** How a finding may be printed: as it is, with the mark of the editor's own words, or not without saying that it does not hold. */
export function standingOf(data: ReportData, finding: Finding): Standing {
  if (judgeFinding(data, finding).holds) return "holds";
  return finding.own ? "own" : "struck";
}

/** The sentence as strangers may read it: with the mark where a person stands for it, and not at all while it does not hold. */
export function publicSentence(data: ReportData, finding: Finding): string | null {
  const standing = standingOf(data, finding);
  if (standing === "struck") return null;
  return standing === "own" ? `${finding.sentence} (${textsIn("da").ownMark})` : finding.sentence;
}

/** Whether some lists bear a sentence out. */
export function faultless(data: ReportData, sentence: string, lists: Counted[]): boolean {
  return verifyOffered(data, [{ text: sentence, lists }], "da")[0]!.passes;
}
