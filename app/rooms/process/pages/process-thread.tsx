import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { formatDate } from "#shell/format/date.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Thread, type ThreadPoint } from "#shell/parts/thread/thread.tsx";
import { capitalise, formatSpan, formatWhen } from "../fuzzy-words.ts";
import type { Process } from "../process.ts";
import { textsIn } from "../texts.ts";
import type { TimelineEntry } from "../timeline.ts";

type Props = { timeline: readonly TimelineEntry[]; process: Process; lang: Lang; mayEdit: boolean };

export function ProcessThread({ timeline, process, lang, mayEdit }: Props) {
  const t = textsIn(lang);
  const isEmpty = timeline.every((entry) => entry.kind === "today");
  return (
    <>
      {isEmpty ? (
        <EmptyState
          what={t.threadEmpty}
          next={mayEdit && <a href={paths.phases(process.slug)}>{t.threadEmptyNext}</a>}
        />
      ) : (
        <>
          <p class="note">{t.threadNote}</p>
          <Thread points={timeline.map((entry) => pointOf(entry, timeline, process.slug, lang))} />
        </>
      )}
      <p class="row">
        <a href={paths.phases(process.slug)}>{t.parts.phase.list}</a>
        <a href={paths.decisions(process.slug)}>{t.parts.decision.list}</a>
        <a href={paths.promises(process.slug)}>{t.parts.promise.list}</a>
      </p>
    </>
  );
}

function pointOf(
  entry: TimelineEntry,
  timeline: readonly TimelineEntry[],
  slug: string,
  lang: Lang,
): ThreadPoint {
  const t = textsIn(lang);
  switch (entry.kind) {
    case "phase":
      return phasePoint(entry, slug, lang);
    case "decision": {
      const { decision, state } = entry;
      const isMade = state === "made" || (state === "undated" && decision.decidedOn === null);
      return {
        state: isMade ? "done" : "planned",
        when: decision.decidedOn ? capitalise(formatWhen(decision.decidedOn, lang)) : t.undated,
        verdict: state === "coming" ? t.toBeDecidedBy(decision.decidedBy) : t.decidedBy(decision.decidedBy),
        children: <a href={paths.decision(slug, decision.id)}>{decision.what}</a>,
      };
    }
    case "promise":
      return promisePoint(entry, slug, lang);
    case "today":
      return {
        state: "now",
        when: capitalise(formatDate(new Date(`${entry.day}T12:00:00Z`), lang)),
        title: t.today,
        children: whereWeAre(entry, timeline, lang),
      };
  }
}

function phasePoint(entry: Extract<TimelineEntry, { kind: "phase" }>, slug: string, lang: Lang): ThreadPoint {
  const t = textsIn(lang);
  const { phase, number, state } = entry;
  const verdicts = { past: t.ended, current: t.underWay, coming: t.notBegun, undated: t.notBegun };
  return {
    state: state === "past" || state === "current" ? "done" : "planned",
    when: formatSpan(phase.start, phase.end, lang) || t.undated,
    title: <a href={paths.phase(slug, phase.id)}>{t.phaseNumbered(number, phase.name)}</a>,
    verdict: verdicts[state],
    children: phase.description,
  };
}

function promisePoint(
  entry: Extract<TimelineEntry, { kind: "promise" }>,
  slug: string,
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
      promise.keptOn && t.kept(formatWhen(promise.keptOn, lang)).toLocaleLowerCase("da"),
    ]
      .filter(Boolean)
      .join(" · "),
    verdict: t.promiseStates[state],
    children: (
      <>
        <a href={paths.promise(slug, promise.id)}>{promise.what}</a>
        {state === "unclear" && ` ${t.unclearNote}`}
        {promise.note && ` ${promise.note}`}
      </>
    ),
  };
}

/** The phase of today, or the gap it falls in. */
function whereWeAre(
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
