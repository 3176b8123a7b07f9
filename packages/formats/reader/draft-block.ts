import type { Block } from "../reading.ts";
import type { Place } from "./pieces.ts";

/** A block while reading. `places` hold its own words: no list mark, no Markdown signs. */
export interface DraftBlock {
  kind: Block["kind"];
  level: number | null;
  marker: string | null;
  /** Where the block begins in the raw text, its list mark included. */
  start: number;
  end: number;
  places: Place[];
  /** Bold words the block opens with, when they are not all of it. */
  lead: Place | null;
  /** How many lines it was written on. */
  lineCount: number;
  /** A heading by the file's own word (a style, a # or bold on a line of its own), not by how it reads. */
  marked: boolean;
}

/** Everything of a block, its list mark too. */
export function wholePlaces(block: DraftBlock): Place[] {
  const [first, ...rest] = block.places;
  if (!first || block.marker === null) return block.places;
  return [{ start: block.start, end: first.end }, ...rest];
}
