import { guidOf } from "#formats/refi-qda/guid.ts";

/*
 * Ids that say what a code is, in every language and house: a rest and a reason to leave out are no
 * themes, and a program that hands our file back must not make them so.
 */
const house = "5f0f3f4a-6a64-5a0c-9f0e-7d5d3f1f9b11";

/** The codes that only gather others. */
export const headingGuids = {
  rest: guidOf(house, "heading rest"),
  exclusion: guidOf(house, "heading exclusion"),
  /** Themes that lie under no focus area. */
  loose: guidOf(house, "heading loose themes"),
} as const;

/** The set whose description holds the sums of the ledger. */
export const areaSetGuid = guidOf(house, "set focus areas");
export const ledgerNoteGuid = guidOf(house, "note ledger");

export const placeGuid = (kind: "rest" | "exclusion", name: string) => guidOf(headingGuids[kind], name);
