import type { FuzzyDate } from "#formats/reading.ts";
import type { DatedPromise, Decision, Phase } from "./process.ts";

type PhaseState = "past" | "current" | "coming" | "undated";
/** unclear: kept on a date too loose to say whether it was in time. */
export type PromiseState = "kept" | "keptLate" | "unclear" | "overdue" | "coming";

export type TimelineEntry =
  | { kind: "phase"; number: number; of: number; state: PhaseState; phase: Phase }
  | { kind: "decision"; state: "made" | "coming" | "undated"; decision: Decision }
  | { kind: "promise"; state: PromiseState; promise: DatedPromise }
  | { kind: "today"; day: string; current: { number: number; of: number; phase: Phase }[] };

/**
 * The thread of a process: phases, decisions and dated promises in the order of
 * their days, with today among them. What has no date comes last. Pure: `today`
 * is an ISO day.
 */
export function makeTimeline(
  parts: { phases: readonly Phase[]; decisions: readonly Decision[]; promises: readonly DatedPromise[] },
  today: string,
): TimelineEntry[] {
  const phases = parts.phases.map((phase, at) => ({
    kind: "phase" as const,
    number: at + 1,
    of: parts.phases.length,
    state: phaseState(parts.phases, at, today),
    phase,
  }));
  const dated: { day: string; rank: number; entry: TimelineEntry }[] = [];
  const undated: TimelineEntry[] = [];
  const place = (day: string | null, rank: number, entry: TimelineEntry) =>
    day === null ? undated.push(entry) : dated.push({ day, rank, entry });
  for (const entry of phases) place(firstDay(entry.phase.start) ?? lastDay(entry.phase.end), 0, entry);
  for (const decision of parts.decisions) {
    const day = firstDay(decision.decidedOn);
    const state = day === null ? "undated" : day <= today ? "made" : "coming";
    place(day, 1, { kind: "decision", state, decision });
  }
  for (const promise of parts.promises)
    place(lastDay(promise.due), 2, { kind: "promise", state: promiseState(promise, today), promise });
  const current = phases.filter((each) => each.state === "current");
  place(today, 3, { kind: "today", day: today, current });
  // Array.sort is stable: what falls on the same day keeps the order people gave it.
  dated.sort((a, b) => (a.day === b.day ? a.rank - b.rank : a.day < b.day ? -1 : 1));
  return [...dated.map(({ entry }) => entry), ...undated];
}

/** A phase lasts to its end, or until the next one has begun. */
export function phaseState(phases: readonly Phase[], at: number, today: string): PhaseState {
  const phase = phases[at]!;
  const start = firstDay(phase.start);
  const end = phase.end ? lastDay(phase.end) : null;
  if (start === null && end === null) return "undated";
  if (end !== null && end < today) return "past";
  if (start !== null && start > today) return "coming";
  const nextBegan = phases.slice(at + 1).some((later) => {
    const day = firstDay(later.start);
    return day !== null && day <= today;
  });
  if (end === null && nextBegan) return "past";
  return "current";
}

/** Late is only what is late by every reading of the words: the benefit of the doubt is the promiser's, the doubt is said. */
export function promiseState({ due, keptOn }: DatedPromise, today: string): PromiseState {
  if (!keptOn) return due.to !== null && due.to < today ? "overdue" : "coming";
  if (due.to === null) return "kept";
  if (keptOn.from !== null && keptOn.from > due.to) return "keptLate";
  return keptOn.to !== null && keptOn.to <= due.to ? "kept" : "unclear";
}

function firstDay(date: FuzzyDate | null): string | null {
  return date ? (date.from ?? date.to) : null;
}

function lastDay(date: FuzzyDate | null): string | null {
  return date ? (date.to ?? date.from) : null;
}
