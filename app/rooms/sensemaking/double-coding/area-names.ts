import type { Trx } from "#base/db.ts";
import { listEveryFocusArea } from "#rooms/process/door.ts";

/** Names of all areas there ever were, by id. Two of one name are told apart: they are two codes. */
export async function areaNames(trx: Trx, processId: string): Promise<(areaId: string) => string> {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const { id, name } of await listEveryFocusArea(trx, processId)) {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    names.set(id, times === 1 ? name : `${name} (${times})`);
  }
  return (areaId) => names.get(areaId) ?? areaId;
}
