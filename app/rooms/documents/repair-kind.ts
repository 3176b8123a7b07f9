import { repairKey } from "#formats/reader/repair-key.ts";
import type { Reading, Recipe, Repair } from "#formats/reading.ts";

/** Repairs that people judge together: one sign read one way, one bullet sign, all joins. */
export function repairKindKey(repair: Pick<Repair, "kind" | "from" | "to">): string {
  if (repair.kind === "glyph") return `glyph:${repair.from}→${repair.to}`;
  return repair.kind === "bullet" ? `bullet:${repair.from}` : repair.kind;
}

/** The same as an id for a page: letters and digits as they are, other signs by their code point. */
export function repairKindId(kindKey: string): string {
  return `repair-${[...kindKey].map((sign) => (/[a-z]/i.test(sign) ? sign : `-${sign.codePointAt(0)!.toString(16)}-`)).join("")}`;
}

const kindOrder: readonly Repair["kind"][] = ["glyph", "bullet", "numbering", "join", "hyphen", "furniture"];

/** Repairs by kind, in an order that does not change when some are undone: nothing moves under the hand. */
export function groupRepairs(repairs: readonly Repair[]): Map<string, Repair[]> {
  const groups = [...groupBy(repairs, repairKindKey)];
  const rank = ([, [first]]: (typeof groups)[number]) => kindOrder.indexOf(first!.kind);
  return new Map(groups.sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1)));
}

/** Keys of all repairs of one kind in a reading. */
export function keysOfKind(reading: Reading, kindKey: string): string[] {
  return reading.repairs.filter((repair) => repairKindKey(repair) === kindKey).map(repairKey);
}

interface UndonePlace {
  key: string;
  kind: Repair["kind"];
  start: number;
}

/** What a person has undone, by kind, in the order of the text. */
export function groupUndone(recipe: Recipe): Map<Repair["kind"], UndonePlace[]> {
  const places = recipe.undone.map((key): UndonePlace => {
    const [kind, start] = key.split(":");
    return { key, kind: kind as Repair["kind"], start: Number(start) };
  });
  return groupBy(
    places.sort((a, b) => a.start - b.start),
    (place) => place.kind,
  );
}

function groupBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
