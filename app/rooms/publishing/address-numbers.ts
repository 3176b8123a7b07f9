import type { VersionHead } from "#rooms/sensemaking/door.ts";

/**
 * The number each focus area has in its public address. It is kept for good once
 * the area was published, however the areas are ordered later; others get their
 * place in the order, or the next number that is free.
 *
 * @param areas standing areas in order
 * @param given numbers given out before, by area; withdrawn and replaced pages too
 */
export function numberAreas(
  areas: readonly { id: string; position: number }[],
  given: ReadonlyMap<string, number>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set(given.values());
  for (const { id } of areas) if (given.has(id)) numbers.set(id, given.get(id)!);
  for (const { id, position } of areas) {
    if (numbers.has(id)) continue;
    let number = position;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/**
 * The number each summary has in its public address: the same version published again keeps
 * its own, another version gets the next. Several that wait get one each, so that they may be
 * published in one act; summaries before compiled notes, in the order they were approved.
 *
 * @param versions the newest approved version of each draft
 * @param given every summary that was ever published
 * @returns by draft
 */
export function numberSummaries(
  versions: readonly Pick<VersionHead, "id" | "draftId" | "kind" | "approvedAt">[],
  given: readonly { versionId: string | null; number: number }[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  const waiting = versions.filter(({ id, draftId }) => {
    const before = given.find(({ versionId }) => versionId === id);
    if (before) numbers.set(draftId, before.number);
    return !before;
  });
  let last = Math.max(0, ...given.map(({ number }) => number));
  const isNote = ({ kind }: Pick<VersionHead, "kind">) => Number(kind === "compiledNote");
  for (const { draftId } of waiting.sort(
    (a, b) =>
      isNote(a) - isNote(b) ||
      a.approvedAt.getTime() - b.approvedAt.getTime() ||
      a.draftId.localeCompare(b.draftId),
  )) {
    last += 1;
    numbers.set(draftId, last);
  }
  return numbers;
}
