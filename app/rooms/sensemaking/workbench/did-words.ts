import type { FocusArea } from "#rooms/process/door.ts";
import type { Act } from "../coding/act-queries.ts";
import type { textsIn } from "../texts.ts";

/** What an act did, in a sentence for the status line; when it was taken back, that. */
export function didWords(t: ReturnType<typeof textsIn>, act: Act, areas: readonly FocusArea[]): string {
  const said = sentence(t, act, areas);
  return act.undone ? t.undone(said) : said;
}

function sentence(t: ReturnType<typeof textsIn>, act: Act, areas: readonly FocusArea[]): string {
  // An act that places also takes from the old place; the placing is the last row.
  const row = act.rows.at(-1);
  const area = areas.find((each) => each.id === row?.areaId)?.name ?? t.endedArea;
  if (act.theme !== null) {
    if (act.kind === "withdraw") return t.did.themeOff(act.theme);
    return row ? t.did.themeInArea(act.theme, area) : t.did.theme(act.theme);
  }
  switch (act.kind) {
    case "code": {
      const given = act.rows.filter((each) => each.state === "confirmed").length;
      return given > 1 ? t.did.codeMany(given, area) : t.did.code(area);
    }
    case "reject":
    case "withdraw":
      return t.did[act.kind](area);
    case "rest":
    case "exclude":
      return t.did[act.kind](row?.reason ?? "");
    default:
      return t.did[act.kind];
  }
}
