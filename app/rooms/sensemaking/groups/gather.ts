import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import { groupName, listContributions, listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { setsOf } from "../copies/queries.ts";
import { codingsByArea } from "../queries.ts";
import { listThemeMembers, listThemes } from "../themes/codebook-queries.ts";
import type { CompareInput } from "./compare.ts";
import { type Dimension, foldGroups, groupStatements, otherKey, usableDimensions } from "./dimensions.ts";
import { textsIn } from "./texts.ts";

export type CodeKind = "areas" | "themes";

export interface Code {
  key: string;
  name: string;
  members: string[];
}

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

/** What people have given the statements: areas, or themes of the codebook. */
export async function listCodes(trx: Trx, processId: string, kind: CodeKind): Promise<Code[]> {
  if (kind === "themes") {
    const members = new Map<string, string[]>();
    for (const { themeId, statementId } of await listThemeMembers(trx, processId))
      members.set(themeId, [...(members.get(themeId) ?? []), statementId]);
    return (await listThemes(trx, processId)).map(({ id, name }) => ({
      key: id,
      name,
      members: members.get(id) ?? [],
    }));
  }
  const members = await codingsByArea(trx, processId);
  return (await listFocusAreas(trx, processId)).map(({ id, name }) => ({
    key: id,
    name,
    members: members.get(id) ?? [],
  }));
}

export async function gather(
  trx: Trx,
  processId: string,
  lang: Lang,
  wanted: { by?: Dimension | undefined; of: CodeKind; once: boolean },
): Promise<Gathered> {
  const t = textsIn(lang);
  const all = groupStatements(await listStatements(trx, processId), await listContributions(trx, processId));
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
  const nameOf = (key: string): string => {
    if (by === "channel") return t.channels[key] ?? key;
    if (by === "source") return titles.get(key) ?? t.withoutTitle;
    if (by !== "group") return key;
    const [source = "", ...label] = key.split(" ");
    return `${titles.get(source) ?? t.withoutTitle}, ${groupName(label.join(" "), t.group)}`;
  };
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
      key === null ? t.unknown : key === otherKey ? t.others(String(folded)) : nameOf(key),
    codeName: (key) => names.get(key) ?? key,
  };
}
