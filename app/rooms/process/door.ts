export { findRole } from "#rooms/people/door.ts";
export { ProcessNav, type ProcessNavProps, type ProcessRoom } from "./pages/process-nav.tsx";
export type { BudgetLine, DatedPromise, Decision, FocusArea, Phase, Process } from "./process.ts";
export { processCrumbs } from "./process-crumbs.ts";
export { getProcessBySlug, listFocusAreas, listProcesses } from "./queries.ts";
