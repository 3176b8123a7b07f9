/** Where a run lays a statement at one level, and at the finest; null is near to nothing. */
export interface RunPlace {
  id: string;
  group: number | null;
  fine: number | null;
  firm: boolean;
}

export interface Codebook {
  /** Themes in use, in an order that decides ties. */
  themeIds: readonly string[];
  /** Who lies where; what a person has confirmed is never proposed to leave. */
  members: readonly { themeId: string; statementId: string; state: "placed" | "confirmed" }[];
  /** Who has been taken out of a theme or refused there. */
  refused: readonly { themeId: string; statementId: string }[];
  /** Proposals a person said no to. */
  declined: readonly { kind: ChangeKind; themeIds: readonly string[]; statementIds: readonly string[] }[];
}

export type ChangeKind = "new" | "join" | "merge" | "split" | "leave";

/**
 * `new`: these lie together and in no theme. `join`: these belong with the theme. `merge`: the second
 * theme looks like part of the first. `split`: these of the theme look like a theme of their own.
 * `leave`: these of the first theme do not look like it, but like the second, if there is one.
 */
export interface ChangeOutline {
  kind: ChangeKind;
  themeIds: string[];
  /** The group of the run that speaks for it, at the level asked for, or at the finest. */
  group: { level: "asked" | "fine"; number: number };
  /** How many statements it is about, and the classes they make up. */
  count: number;
  keys: string[];
  /** Tells the proposal from others; the same for the same kind, themes and statements. */
  hash: string;
}

/** A proposal with its statements, in order of id. */
export interface Change extends ChangeOutline {
  statementIds: string[];
}
