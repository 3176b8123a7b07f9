import type { Repair } from "../reading.ts";

/** The name of one repair, the same in every reading of the same raw text: kind and place. */
export function repairKey(repair: Pick<Repair, "kind" | "span">): string {
  return `${repair.kind}:${repair.span.start}`;
}
