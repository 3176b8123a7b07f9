export { findRole } from "#rooms/people/door.ts";
export type { Acting } from "./acting.ts";
export { capitalise, formatReading, formatSpan, formatWhen } from "./fuzzy-words.ts";
export { houseDay } from "./house-day.ts";
export { createProcessFromFile, type LoadedProcess } from "./load-process-file.ts";
export { ProcessNav, type ProcessNavProps, type ProcessRoom } from "./pages/process-nav.tsx";
export { listFocusAreas, listParts } from "./parts/part-queries.ts";
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
