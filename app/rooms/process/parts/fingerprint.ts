import { createHash } from "node:crypto";
import type { Typed } from "./part-kind.ts";

/** Tells one wording of a form from another; a form carries it, so that two editors notice each other. */
export function fingerprint(typed: Typed): string {
  return createHash("sha256").update(JSON.stringify(typed)).digest("base64url").slice(0, 22);
}
