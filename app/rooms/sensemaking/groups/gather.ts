import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import { listSourceTitles } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { listThemes } from "../themes/codebook-queries.ts";
import { type Comparison, compareNow } from "./compare-now.ts";
import { type Dimension, otherKey } from "./dimensions.ts";
import { groupNamer } from "./group-namer.ts";
import { type Code, type CodeKind, listCodes } from "./list-codes.ts";
import { textsIn } from "./texts.ts";

/** What a process has to compare and how it compares, and how its groups and codes are called. */
export interface Gathered extends Comparison {
  codes: Code[];
  hasThemes: boolean;
  titles: Map<string, string>;
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
  const codes = await listCodes(trx, processId, wanted.of);
  const hasThemes = wanted.of === "themes" || (await listThemes(trx, processId)).length > 0;
  const answered = await compareNow(trx, processId, {
    by: wanted.by,
    once: wanted.once,
    codes: codes.map(({ key }) => key),
  });
  const titles = await listSourceTitles(trx, processId);
  const nameOf = groupNamer(titles, lang);
  const names = new Map(codes.map((code) => [code.key, code.name]));
  const { by, folded } = answered;
  return {
    ...answered,
    codes,
    hasThemes,
    titles,
    groupName: (key) =>
      key === null ? t.unknown : key === otherKey ? t.others(formatNumber(folded, lang)) : nameOf(by!, key),
    codeName: (key) => names.get(key) ?? key,
  };
}
