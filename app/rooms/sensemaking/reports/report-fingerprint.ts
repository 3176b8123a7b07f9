import { sha256Of } from "#base/sha256-of.ts";
import type { Report } from "#formats/report.ts";

/** A short name for exactly this content: two prints with one fingerprint say the same. */
export function fingerprintOf(report: Report): string {
  return shortHash(sha256Of(JSON.stringify(report)));
}

/** The first twelve signs of a hash, in fours, so that people can read it aloud: »9c41 e07b 22d8«. */
export function shortHash(hex: string): string {
  return hex.slice(0, 12).replace(/(.{4})(?=.)/g, "$1\u00a0");
}
