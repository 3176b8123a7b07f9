import type { Stretch } from "#sense/kernel/shared-memory.ts";

/** Texts as rows of features and features as rows of texts, all in one memory. */
export interface NeighbourTask {
  textOffsets: Stretch;
  /** Ascending within a text: features are numbered from the rarest. */
  textFeatures: Stretch;
  textWeights: Stretch;
  postingOffsets: Stretch;
  /** Ascending within a feature. */
  postingTexts: Stretch;
  postingWeights: Stretch;
  /** Entries of the index to read for one text at most. */
  budget: number;
  /** How many neighbours, and the least similarity (a sum of products of weights) of one. */
  neighbours: number;
  least: number;
  /** One counter a text, all 0 before and after; one set for each thread. */
  scores: Stretch;
  touched: Stretch;
  /** Written: `neighbours` places a text, nearest first, ties by lower number; similarity 0 where there is none. */
  nearTexts: Stretch;
  nearSimilarities: Stretch;
}

export interface SignatureTask {
  /** Words of each text, compressed. */
  wordOffsets: Stretch;
  words: Stretch;
  /** A hash of 32 bits a word. */
  hashes: Stretch;
  /** `hashCount` odd factors and as many addends. */
  factors: Stretch;
  addends: Stretch;
  /** Room for one signature; one for each thread. */
  signature: Stretch;
  /** Written: band by band, a key for each text; equal bands have equal keys. */
  bandKeys: Stretch;
}

/** MinHash signatures of 64 hashes in 16 bands of 4 rows (Broder 1997; Leskovec et al., ch. 3). */
export const hashCount = 64;
export const bandCount = 16;
export const rowsPerBand = 4;

/** The two inner loops that all the time goes to, for the texts `from` to `to - 1`. */
export interface Kernel {
  name: "wasm" | "js";
  findNeighbours(task: NeighbourTask, from: number, to: number): void;
  signTexts(task: SignatureTask, from: number, to: number): void;
}
