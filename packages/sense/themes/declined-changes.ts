import type { ChangeOutline, Codebook } from "#sense/themes/codebook-change.ts";
import type { Bond, DeclinedChange } from "#sense/themes/place-class.ts";

/** From this overlap on a proposal is the one that was declined. */
const sameAgain = 0.7;

/** A no to statements that belong or do not belong is a no to each of them. */
export function declinedPairs({
  declined,
}: Codebook): { themeId: string; statementId: string; bond: Bond }[] {
  return declined.flatMap(({ kind, themeIds, statementIds }) =>
    kind === "join" || kind === "leave"
      ? statementIds.map((statementId) => ({
          themeId: themeIds[0]!,
          statementId,
          bond: kind === "join" ? "refused" : "stays",
        }))
      : [],
  );
}

/** Whether a proposal is one that a person said no to. */
export function isAgain(one: ChangeOutline, declined: DeclinedChange): boolean {
  if (one.kind !== declined.kind || one.kind === "join" || one.kind === "leave") return false;
  if (one.themeIds.length !== declined.themeIds.length) return false;
  if (!one.themeIds.every((theme) => declined.themeIds.includes(theme))) return false;
  // Two themes that a person keeps apart stay apart, whoever comes to lie in them.
  if (one.kind === "merge") return true;
  const shared = one.keys.reduce((sum, key) => sum + (declined.shared.get(key) ?? 0), 0);
  return shared >= sameAgain * (one.count + declined.size - shared);
}
