/** A code of the codebook beside the focus areas: what statements are about unasked. */
export interface Theme {
  id: string;
  /** Within its process, never given twice. */
  number: number;
  name: string;
  definition: string;
  /** When a statement belongs here, and when not. */
  useWhen: string;
  notWhen: string;
  /** The focus area it lies under, if any. */
  areaId: string | null;
  parentId: string | null;
}

/** A theme in use with how many statements lie in it: placed came along with an accepted proposal, confirmed were looked at. */
export interface CountedTheme extends Theme {
  placed: number;
  confirmed: number;
}

/** A theme as the codebook has it now, in use or not. */
export interface CodebookTheme extends Theme {
  retired: boolean;
  mergedInto: string | null;
}

export interface ThemeMember {
  themeId: string;
  statementId: string;
  state: "placed" | "confirmed";
  /** Whether the run that placed it was sure. */
  firm: boolean;
}

/** What a theme says of itself, without number and standing. */
export type ThemeWords = Pick<Theme, "name" | "definition" | "useWhen" | "notWhen" | "areaId" | "parentId">;

/** The three nested levels of a run, from many small groups to few large. */
export const levels = ["fine", "middle", "coarse"] as const;
export type Level = (typeof levels)[number];
