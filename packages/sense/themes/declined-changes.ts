import type { Change, Codebook } from "#sense/themes/codebook-change.ts";

/** From this overlap on a proposal is the one that was declined. */
const sameAgain = 0.7;

/** A no to statements that belong or do not belong is a no to each of them. */
export function declinedPairs({ declined }: Codebook) {
  return declined.flatMap(({ kind, themeIds, statementIds }) =>
    kind === "join"
      ? statementIds.map((statementId) => ({ themeId: themeIds[0]!, statementId }))
      : kind === "leave"
        ? statementIds.map((statementId) => ({ themeId: `leave ${themeIds[0]!}`, statementId }))
        : [],
  );
}

/** Whether a proposal is one that a person said no to. */
export function isAgain(one: Change, declined: Codebook["declined"][number]): boolean {
  if (one.kind !== declined.kind || one.kind === "join" || one.kind === "leave") return false;
  if (one.themeIds.length !== declined.themeIds.length) return false;
  if (!one.themeIds.every((theme) => declined.themeIds.includes(theme))) return false;
  // Two themes that a person keeps apart stay apart, whoever comes to lie in them.
  if (one.kind === "merge") return true;
  const before = new Set(declined.statementIds);
  const shared = one.statementIds.filter((id) => before.has(id)).length;
  return shared >= sameAgain * (one.statementIds.length + before.size - shared);
}
