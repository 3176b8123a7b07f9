import type { ThemeWords } from "../../themes/theme.ts";
import type { CodeTarget, NewCode } from "./match-codes.ts";

/** What became of new codes: ids by guid in the file, themes ready to be written with their parents first. */
export interface Made {
  ids: Map<string, string>;
  themes: (ThemeWords & { themeId: string })[];
  became: { guid: string; areaId: string | null; themeId: string | null }[];
}

/**
 * Makes the chosen codes. A theme lies under what its parent became; where that was not chosen, it
 * lies under nothing and can be moved afterwards.
 *
 * @param fresh parents before their children
 */
export async function makeCodes(
  fresh: readonly NewCode[],
  targets: ReadonlyMap<string, CodeTarget>,
  addArea: (values: { name: string; definition: string }) => Promise<string>,
  newId: () => string,
): Promise<Made> {
  const made: Made = { ids: new Map(), themes: [], became: [] };
  /** The focus area a theme lies under, by its id. */
  const areas = new Map<string, string | null>();
  for (const code of fresh) {
    const { name, definition } = code;
    if (code.kind === "area") {
      const areaId = await addArea({ name, definition });
      made.ids.set(code.guid, areaId);
      made.became.push({ guid: code.guid, areaId, themeId: null });
      continue;
    }
    const themeId = newId();
    const { areaId, parentId } = placeUnder(code.parent, { made, targets, areas });
    areas.set(themeId, areaId);
    made.ids.set(code.guid, themeId);
    made.became.push({ guid: code.guid, areaId: null, themeId });
    made.themes.push({
      themeId,
      name,
      definition,
      useWhen: code.useWhen,
      notWhen: code.notWhen,
      areaId,
      parentId,
    });
  }
  return made;
}

interface Known {
  made: Made;
  targets: ReadonlyMap<string, CodeTarget>;
  areas: ReadonlyMap<string, string | null>;
}

function placeUnder(
  parent: string | null,
  { made, targets, areas }: Known,
): Pick<ThemeWords, "areaId" | "parentId"> {
  const target = parent === null ? undefined : targets.get(parent);
  if (!target || target.kind === "place") return { areaId: null, parentId: null };
  const id = target.kind === "known" ? target.code.id : (made.ids.get(target.code.guid) ?? null);
  if (id === null) return { areaId: null, parentId: null };
  return target.code.kind === "area"
    ? { areaId: id, parentId: null }
    : { areaId: areas.get(id) ?? null, parentId: id };
}
