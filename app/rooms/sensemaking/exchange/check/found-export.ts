/** Words that a file says were said, and where. */
export interface FoundQuote {
  /** Where in the file, for people: »række 12«. */
  at: string;
  /** Id of the statement, or else its number: what the file names it by. */
  statement: { id: string } | { number: number };
  text: string;
  /** As the file gives it; absent where it gives none. */
  sha256?: string;
  span?: { start: number; end: number };
  source?: string;
}

/** What can be held against the house, whatever form the file has. */
export interface FoundExport {
  quotes: FoundQuote[];
  /** Whole texts by id; absent where the file holds none. */
  sources?: { id: string; text: string }[];
  ledger: FoundLedger | null;
}

export type FoundLedger =
  /** In the order of `ledgerLines`; a reason is absent where the file words it. */
  | { kind: "lines"; lines: { count: number; reason?: string | null }[] }
  /** A sentence with the five sums: total, coded, waiting, rest, excluded. */
  | { kind: "sums"; sums: number[] };
