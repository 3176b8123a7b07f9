import { sha256Of } from "./sha256-of.ts";

/** Secrets (sessions, links) are 256 random bits, so one round of SHA-256 is enough to keep them out of the database. */
export function hashSecret(secret: string): string {
  return sha256Of(secret);
}
