/** How the inbox is sorted: what waits by how sure the newest run is, and what is decided. */
export const pileNames = ["sure", "suggestion", "rest", "done"] as const;

export type Pile = (typeof pileNames)[number];
