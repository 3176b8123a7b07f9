import type { MadeOfDifference } from "./made-of.ts";
import type { MoveCount, Moved } from "./move-queries.ts";
import type { RunWhole } from "./queries.ts";

/** Two runs held against each other. */
export interface Difference {
  earlier: RunWhole;
  later: RunWhole;
  madeOf: MadeOfDifference;
  moves: MoveCount[];
}

/** The list behind a number: its statements, with where they went when it is about that. */
export interface RunList {
  count: number;
  items: (Pick<Moved, "id"> & Partial<Moved>)[];
}

export const listedPerPage = 50;
