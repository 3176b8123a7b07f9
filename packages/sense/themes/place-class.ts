/** What a theme is to a statement: placed or confirmed in it, refused there, or asked to leave it and told no. */
export type Bond = "placed" | "confirmed" | "refused" | "stays";

/**
 * Statements of a run that nothing tells apart: in the same groups, in the same themes, with the same said of them.
 * Proposals are made of whole classes, so twenty thousand statements are some hundred classes to think about.
 */
export interface PlaceClass {
  key: string;
  /** Where the run lays them at the level asked for, and at the finest; null is near to nothing. */
  group: number | null;
  fine: number | null;
  firm: boolean;
  /** How many statements. */
  count: number;
  /** A number for just these statements: a sum over them, so that those of several classes are added. */
  mark: bigint;
  bonds: readonly { themeId: string; bond: Bond }[];
}

/** A proposal that was declined, with how many of its statements lie in each class now. */
export interface DeclinedChange {
  kind: "new" | "join" | "merge" | "split" | "leave";
  themeIds: readonly string[];
  /** How many statements it was about. */
  size: number;
  shared: ReadonlyMap<string, number>;
}

/** A codebook as the proposals need it, whoever lies where being told by the classes. */
export interface ClassedCodebook {
  /** Themes in use, in an order that decides ties. */
  themeIds: readonly string[];
  /** New themes, splits and mergers a person said no to; a no to joining or leaving is a bond. */
  declined: readonly DeclinedChange[];
}
