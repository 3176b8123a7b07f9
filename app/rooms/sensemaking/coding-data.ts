import type { CodingView } from "./coding-view.ts";

/** The coding screen for those who ask for JSON. */
export function codingData({ statement, standing, newest, proposal, inbox, ledger, moves }: CodingView) {
  return {
    statement,
    seen: newest,
    codings: standing.filter((coding) => coding.state !== "withdrawn"),
    proposal,
    inbox,
    ledger,
    moves: moves?.moves ?? null,
  };
}
