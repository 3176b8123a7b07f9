import type { Span } from "#sense/types.ts";

/**
 * `cpr`: a civil registration number with a date that exists. `cprLike`: its shape, but
 * no such date. `address`: a street with a house number.
 */
export type DisclosureKind = "cpr" | "cprLike" | "email" | "phone" | "name" | "address";

/** A stretch that may tell who somebody is; in code points, `end` exclusive, as everywhere in `sense`. */
export interface Disclosure extends Span {
  kind: DisclosureKind;
  /** `likely`: the shape fits, and a person must look twice. */
  certainty: "sure" | "likely";
}

export interface DisclosureOptions {
  /** Names the caller knows of (members, senders); found wherever they stand, in any case. */
  known?: readonly string[];
}
