/** What stands where words were removed by law. */
export const removedMark = "[Fjernet efter loven]";

/** Fills a text whose places must not move. */
export const filler = "\u2588";

/** What is to be struck: statements known by id and number, and the words themselves wherever people wrote them again. */
export interface Struck {
  statementIds: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
  /** The texts that go, in every wording they ever had. */
  words: readonly string[];
}
