/** Statements in no area that is told. */
export function aloneIn<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Set<Id> {
  const elsewhere = new Set(toldOf(areas, few, hidden).flatMap(([, ids]) => ids));
  return new Set([...areas.values()].flat().filter((id) => !elsewhere.has(id)));
}

/** Areas that are told, the smallest first. */
export function toldOf<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): [string, readonly Id[]][] {
  return [...areas]
    .filter(([area, ids]) => ids.length > 0 && !few.has(area) && !hidden.has(area))
    .sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
}
