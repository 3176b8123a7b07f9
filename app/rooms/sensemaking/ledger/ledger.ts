import type { Trx } from "#base/db.ts";
import { countStatements } from "#rooms/contributions/door.ts";
import { countPlaces, type PlaceCount } from "../queries.ts";

/** Where every counted statement of a process is: `total` is the sum of the rest, each rest and each reason by name. */
export interface Ledger {
  total: number;
  coded: number;
  waiting: number;
  rest: LedgerPart[];
  excluded: { reason: string; count: number }[];
}

export interface LedgerPart {
  name: string;
  count: number;
}

/**
 * The ledger of a process, held against the number of statements counted elsewhere.
 *
 * @throws Error when the sum does not match: a ledger that lies is not shown
 */
export async function ledgerOf(trx: Trx, processId: string): Promise<Ledger> {
  return sumUp(await countPlaces(trx, processId), await countStatements(trx, processId));
}

/**
 * @param places every statement once, by place and reason
 * @param counted the number of statements, counted without looking at places
 */
export function sumUp(places: readonly PlaceCount[], counted: number): Ledger {
  const sum = (place: string) =>
    places.filter((each) => each.place === place).reduce((all, each) => all + each.count, 0);
  const named = (place: string) =>
    places
      .filter((each) => each.place === place)
      .map((each) => ({ name: each.reason ?? "", count: each.count }));
  const total = places.reduce((all, each) => all + each.count, 0);
  if (total !== counted) throw new Error(`the ledger holds ${total} statements of ${counted}`);
  return {
    total,
    coded: sum("coded"),
    waiting: sum("waiting"),
    rest: named("rest"),
    excluded: named("excluded").map(({ name, count }) => ({ reason: name, count })),
  };
}

export function countParts(parts: readonly { count: number }[]): number {
  return parts.reduce((all, part) => all + part.count, 0);
}
