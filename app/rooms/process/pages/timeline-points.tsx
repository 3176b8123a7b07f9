import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { formatDate } from "#shell/format/date.ts";
import type { ThreadPoint } from "#shell/parts/thread/thread.tsx";
import { capitalise, formatSpan, formatWhen } from "../fuzzy-words.ts";
import { textsIn } from "../texts.ts";
import type { TimelineEntry } from "../timeline.ts";

/** How a part is named on the thread: as a link to its own page at work, as plain words in public; »words« are what people wrote about it. */
type PartLink = (
  kind: "phase" | "decision" | "promise" | "words",
  id: string,
  words: string,
) => ComponentChildren;

/** The timeline as points on the thread, with what has come of each in the line itself. */
export function timelinePoints(
  timeline: readonly TimelineEntry[],
  lang: Lang,
  link: PartLink,
): ThreadPoint[] {
  return timeline.map((entry) => pointOf(entry, timeline, link, lang));
}

function pointOf(
  entry: TimelineEntry,
  timeline: readonly TimelineEntry[],
  link: PartLink,
  lang: Lang,
): ThreadPoint {
  const t = textsIn(lang);
  switch (entry.kind) {
    case "phase":
      return phasePoint(entry, link, lang);
    case "decision": {
      const { decision, state } = entry;
      const isMade = state === "made" || (state === "undated" && decision.decidedOn === null);
      return {
        state: isMade ? "done" : "planned",
        when: decision.decidedOn ? capitalise(formatWhen(decision.decidedOn, lang)) : t.undated,
        verdict: state === "coming" ? t.toBeDecidedBy(decision.decidedBy) : t.decidedBy(decision.decidedBy),
        children: link("decision", decision.id, decision.what),
      };
    }
    case "promise":
      return promisePoint(entry, link, lang);
    case "today":
      return {
        state: "now",
        when: capitalise(formatDate(new Date(`${entry.day}T12:00:00Z`), lang)),
        title: t.today,
        children: whereWeAre(entry, timeline, lang),
      };
  }
}

function phasePoint(
  entry: Extract<TimelineEntry, { kind: "phase" }>,
  link: PartLink,
  lang: Lang,
): ThreadPoint {
  const t = textsIn(lang);
  const { phase, number, state } = entry;
  const verdicts = { past: t.ended, current: t.underWay, coming: t.notBegun, undated: t.notBegun };
  return {
    state: state === "past" || state === "current" ? "done" : "planned",
    when: formatSpan(phase.start, phase.end, lang) || t.undated,
    title: link("phase", phase.id, t.phaseNumbered(number, phase.name)),
    verdict: verdicts[state],
    children: phase.description && link("words", phase.id, phase.description),
  };
}

function promisePoint(
  entry: Extract<TimelineEntry, { kind: "promise" }>,
  link: PartLink,
  lang: Lang,
): ThreadPoint {
  const t = textsIn(lang);
  const { promise, state } = entry;
  const isLate = state === "keptLate" || state === "overdue";
  return {
    state: isLate ? "late" : state === "coming" ? "planned" : "done",
    small: true,
    when: [
      t.promised(formatWhen(promise.due, lang)),
      promise.keptOn && uncapitalise(t.kept(formatWhen(promise.keptOn, lang))),
    ]
      .filter(Boolean)
      .join(" · "),
    verdict: t.promiseStates[state],
    children: (
      <>
        {link("promise", promise.id, promise.what)}
        {state === "unclear" && ` ${t.unclearNote}`}
        {promise.note && <> {link("words", promise.id, promise.note)}</>}
      </>
    ),
  };
}

/** The phase of today, or the gap it falls in. */
export function whereWeAre(
  entry: Extract<TimelineEntry, { kind: "today" }>,
  timeline: readonly TimelineEntry[],
  lang: Lang,
): string {
  const t = textsIn(lang);
  if (entry.current.length > 0)
    return entry.current.map(({ number, of, phase }) => t.phaseOf(number, of, phase.name)).join(" ");
  const states = timeline.flatMap((each) => (each.kind === "phase" ? [each.state] : []));
  if (states.length === 0) return "";
  if (states.every((state) => state === "past")) return t.afterPhases;
  return states.includes("past") ? t.betweenPhases : t.beforePhases;
}

function uncapitalise(words: string): string {
  return words.charAt(0).toLocaleLowerCase("da") + words.slice(1);
}
