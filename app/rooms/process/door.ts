export type { FocusArea, Process } from "./process.ts";
export { getProcessBySlug, listFocusAreas, listProcesses } from "./queries.ts";
export { findRole } from "#rooms/people/door.ts";
