import type { Field } from "../reports/report-refs.ts";

export type DraftKind = "summary" | "compiledNote";

/**
 * What a draft says, as one edit keeps it: the blocks in order, and what people
 * did to each. The machine's own words are not kept here; they are composed anew
 * from the data each time the draft is shown, so their numbers are always today's.
 */
export interface DraftContent {
  blocks: DraftBlock[];
}

export interface DraftBlock {
  /** What it is about, or `own:<uuid>` for a sentence people added. */
  key: string;
  /** The finding it stands in, by key; null outside findings. */
  within: string | null;
  /** Of a sentence people added: the kind of list it is an item of; null: it stands by itself. */
  list?: "bullets" | "numbers" | null;
  /** Left out by an editor; it keeps its place, so that it can come back to it. */
  out: boolean;
  /** A person's words; null: the machine's. */
  words: Words | null;
  /** What others wrote at the same time, until a person chooses. */
  others: Words[];
}

export interface Words {
  /** Numbers and sources stand as »[1]«: the place in `fields`, from 1. */
  text: string;
  fields: Field[];
  /** Where a figure that is not a field comes from, as the editor named it. */
  source: string;
  /** Sentences without a source are marked as the editor's own. */
  own: boolean;
  /** Sources it named that are not there; gone as soon as a person writes it anew. */
  missing?: string[];
  /** Who wrote it elsewhere, as the one who brought it in said. */
  from?: string;
  by: string;
  /** ISO date-time. */
  at: string;
}
