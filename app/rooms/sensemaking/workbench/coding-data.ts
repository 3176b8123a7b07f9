import type { CodingView } from "./coding-view.ts";

/** The coding screen for those who ask for JSON. */
export function codingData({
  statement,
  standing,
  newest,
  proposal,
  inbox,
  ledger,
  preview,
  job,
  blind,
}: CodingView) {
  return {
    statement,
    seen: newest,
    codings: standing.filter((coding) => coding.state !== "withdrawn"),
    proposal,
    inbox,
    ledger,
    moves: preview?.moves ?? null,
    job,
    codesBlindIn: blind?.number ?? null,
  };
}
