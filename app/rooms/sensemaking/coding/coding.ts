/** What a person can lay a statement in. */
export type CodingTarget = "area" | "rest" | "exclusion";

/** Where the ledger has a statement; exactly one. */
export type Place = "coded" | "waiting" | "rest" | "excluded";

/** What stands of one person's decision about one statement and one target. */
export interface StandingCoding {
  id: number;
  target: CodingTarget;
  areaId: string | null;
  /** The name of the rest, or why it is left out. */
  reason: string | null;
  state: "confirmed" | "rejected" | "withdrawn";
  personId: string;
}
