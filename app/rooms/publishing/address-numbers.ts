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
