import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import { listSourceTitles } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { setsOf } from "../copies/queries.ts";
import { listThemes } from "../themes/codebook-queries.ts";
import type { CompareInput } from "./compare.ts";
import { type Dimension, foldGroups, otherKey, usableDimensions } from "./dimensions.ts";
import { groupNamer } from "./group-namer.ts";
import { type Code, type CodeKind, listCodes } from "./list-codes.ts";
import { listComparable } from "./list-comparable.ts";
import { textsIn } from "./texts.ts";

/** What a process has to compare, and how its groups and codes are called. */
export interface Gathered {
  usable: Dimension[];
  by: Dimension | null;
  codes: Code[];
  hasThemes: boolean;
  input: CompareInput | null;
  /** Groups too many to stand each for itself. */
  folded: number;
  groupName: (key: string | null) => string;
  /** The name of a value in any dimension. */
  codeName: (key: string) => string;
}

export async function gather(
  trx: Trx,
  processId: string,
  lang: Lang,
  wanted: { by?: Dimension | undefined; of: CodeKind; once: boolean },
): Promise<Gathered> {
  const t = textsIn(lang);
  const { grouped: all } = await listComparable(trx, processId);
  const usable = usableDimensions(all);
  const by = wanted.by ?? usable[0] ?? null;
  const codes = await listCodes(trx, processId, wanted.of);
  const hasThemes = wanted.of === "themes" || (await listThemes(trx, processId)).length > 0;
  const copySets = wanted.once
    ? (await setsOf(trx, processId)).flatMap((set, at) =>
        set.members.map(({ statementId }) => ({ id: statementId, set: at })),
      )
    : [];
  const { statements, folded } = by === null ? { statements: all, folded: 0 } : foldGroups(all, by);
  const titles = await listSourceTitles(trx, processId);
  const nameOf = groupNamer(titles, lang);
  const names = new Map(codes.map((code) => [code.key, code.name]));
  return {
    usable,
    by,
    codes,
    hasThemes,
    folded,
    input:
      by === null || all.length === 0
        ? null
        : { statements, by, copySets, codes: codes.map(({ key, members }) => ({ key, members })) },
    groupName: (key) =>
      key === null ? t.unknown : key === otherKey ? t.others(formatNumber(folded, lang)) : nameOf(by!, key),
    codeName: (key) => names.get(key) ?? key,
  };
}
