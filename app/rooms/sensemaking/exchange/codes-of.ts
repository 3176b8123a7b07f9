import type { FocusArea } from "#rooms/process/door.ts";
import type { Theme } from "../themes/theme.ts";
import { placeGuid } from "./code-guid.ts";
import type { CodingRows } from "./codings-of.ts";
import type { ExchangeCode } from "./exchange-data.ts";

interface Known {
  areas: readonly (FocusArea & { ended: boolean })[];
  themes: readonly Theme[];
  /** Ids that codes had where they came from, by their id here. */
  foreign: ReadonlyMap<string, string>;
  rows: CodingRows;
}

/**
 * The codebook: each focus area with the themes under it, themes that lie under none, then the
 * rests and the reasons to leave out. An ended area is there when a coding names it.
 */
export function codesOf({ areas, themes, foreign, rows }: Known): ExchangeCode[] {
  const named = new Set(rows.areas.flatMap((row) => row.areaId ?? []));
  const used = areas.filter((area) => !area.ended || named.has(area.id));
  const guid = (id: string) => foreign.get(id) ?? id;
  const areaIds = new Set(used.map((area) => area.id));
  const themeIds = new Set(themes.map((theme) => theme.id));
  const under = (test: (theme: Theme) => boolean, parent: string | null): ExchangeCode[] =>
    themes.filter(test).flatMap((theme) => [
      {
        guid: guid(theme.id),
        kind: "theme" as const,
        id: theme.id,
        name: theme.name,
        definition: theme.definition,
        useWhen: theme.useWhen,
        notWhen: theme.notWhen,
        parent,
        ended: false,
      },
      ...under((each) => each.parentId === theme.id, guid(theme.id)),
    ]);
  const hasParent = (theme: Theme) => theme.parentId !== null && themeIds.has(theme.parentId);
  const liesUnder = (theme: Theme, area: string) => theme.areaId === area && !hasParent(theme);
  return [
    ...used.flatMap((area) => [
      {
        guid: guid(area.id),
        kind: "area" as const,
        id: area.id,
        name: area.name,
        definition: area.definition,
        useWhen: "",
        notWhen: "",
        parent: null,
        ended: area.ended,
      },
      ...under((theme) => liesUnder(theme, area.id), guid(area.id)),
    ]),
    ...under((theme) => !hasParent(theme) && (theme.areaId === null || !areaIds.has(theme.areaId)), null),
    ...placesOf("rest", rows),
    ...placesOf("exclusion", rows),
  ];
}

function placesOf(kind: "rest" | "exclusion", rows: CodingRows): ExchangeCode[] {
  const names = rows.areas.filter((row) => row.target === kind && row.state === "confirmed");
  return [...new Set(names.map((row) => row.reason ?? ""))].sort().map((name) => ({
    guid: placeGuid(kind, name),
    kind,
    id: null,
    name,
    definition: "",
    useWhen: "",
    notWhen: "",
    parent: null,
    ended: false,
  }));
}
