import type { Trx } from "#base/db.ts";
import { type Compared, compareUnits } from "./compare.ts";
import { countClasses } from "./count-classes.ts";
import { type Dimension, foldOrigins, usableDimensions } from "./dimensions.ts";
import { loadGround } from "./ground.ts";
import { mergeCopies, unitsOf } from "./make-units.ts";
import { termsAside } from "./terms-aside.ts";

export interface Comparison {
  usable: Dimension[];
  by: Dimension | null;
  /** Groups too many to stand each for itself. */
  folded: number;
  compared: Compared | null;
}

/** Groups side by side as they stand. */
export async function compareNow(
  trx: Trx,
  processId: string,
  asked: {
    /** The first that can be used, when none is asked for. */
    by: Dimension | undefined;
    codes: readonly string[];
    /** Copies count once. */
    once: boolean;
  },
): Promise<Comparison> {
  const { mark, ground, said } = await loadGround(trx, processId);
  const classes = countClasses(ground, said, asked.codes);
  const usable = usableDimensions(ground.origins.filter((_, at) => classes.sizes[at]! > 0));
  const by = asked.by ?? usable[0] ?? null;
  if (by === null || classes.classes.length === 0) return { usable, by, folded: 0, compared: null };
  const { origins, folded } = foldOrigins(ground.origins, classes.sizes, by);
  const each = unitsOf(ground, classes, origins);
  const units = asked.once ? mergeCopies(each, by, ground.copySetOf) : each;
  const termsMark = JSON.stringify([processId, mark, said.leftOutMark, by, asked.once]);
  const terms = await termsAside(trx, processId, termsMark, units, by);
  return { usable, by, folded, compared: { ...compareUnits(units, asked.codes, by), terms } };
}
