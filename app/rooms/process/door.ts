export { findRole } from "#rooms/people/door.ts";
export type { Acting } from "./acting.ts";
export { type BudgetBalance, balanceBudget } from "./balance-budget.ts";
export { capitalise, formatReading, formatSpan, formatWhen } from "./fuzzy-words.ts";
export { houseDay } from "./house-day.ts";
export { createProcessFromFile, type LoadedProcess } from "./load-process-file.ts";
export { MoneyLine } from "./pages/money-line.tsx";
export { ProcessNav, type ProcessNavProps, type ProcessRoom } from "./pages/process-nav.tsx";
export { timelinePoints, whereWeAre } from "./pages/timeline-points.tsx";
export { addFocusArea } from "./parts/add-focus-area.ts";
export { listEveryFocusArea, listFocusAreas, listParts } from "./parts/part-queries.ts";
export type {
  BudgetLine,
  DatedPromise,
  Decision,
  FocusArea,
  Phase,
  Process,
  ProcessParts,
} from "./process.ts";
export { processCrumbs } from "./process-crumbs.ts";
export { getProcessBySlug, listProcesses } from "./queries.ts";
export { makeTimeline, type PromiseState, phaseState, promiseState, type TimelineEntry } from "./timeline.ts";
