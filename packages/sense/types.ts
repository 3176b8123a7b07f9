import type { LanguageCode } from "#sense/languages/language.ts";
import type { AssignParameters } from "#sense/parameters.ts";
import type { Lesson } from "#sense/vectors/lesson.ts";
import type { VectorParameters } from "#sense/vectors/parameters.ts";

/** One idea to be placed. Plain data: the caller keeps its own ids. */
export interface StatementText {
  id: string;
  text: string;
}

export interface AreaDefinition {
  id: string;
  name: string;
  description: string;
}

/** A decision a person has made about a statement and an area. */
export interface Example {
  id: string;
  areaId: string;
  state: "confirmed" | "rejected";
}

/** A stretch of a text in Unicode code points, `end` exclusive (the same shape as in `formats`). */
export interface Span {
  start: number;
  end: number;
}

export interface AssignOptions {
  /** Default `da`. */
  language?: LanguageCode;
  /** Plain text of the same language or the same house (a white book, minutes): teaches which words are common and which are akin. */
  background?: string;
  /** What was learnt from such a text before, for these very statements and areas (`learnLesson`); then the text is not read. */
  lesson?: Lesson;
  parameters?: Partial<AssignParameters>;
  vectors?: Partial<VectorParameters>;
  /** Told the share that is done while a background text is learnt from. */
  progress?: (share: number) => void;
}

export type Band = "sure" | "suggestion" | "rest";

/** The machine's proposal for one statement. Best area always named; in band `rest` it abstains. */
export interface Assignment {
  id: string;
  areaId: string;
  score: number;
  /** Distance to the second best. */
  margin: number;
  /** What the bands are cut from, 0–1: score and margin, less where the area is only a bare name. */
  confidence: number;
  band: Band;
  /** Words shared with the area or its confirmed examples, as people wrote them; for the screen's »fælles ord«. */
  sharedWords: string[];
  /** Further areas it may belong to besides, each above its own threshold, nearest first. */
  also: string[];
  /** Every area, best first. */
  ranking: { areaId: string; score: number }[];
}
