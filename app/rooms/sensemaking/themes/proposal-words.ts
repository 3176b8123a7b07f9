import type { Lang } from "#base/i18n.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { ChangeOutline } from "./proposal-queries.ts";
import { textsIn } from "./texts.ts";
import type { Theme } from "./theme.ts";

/** A proposal in one sentence. */
export function proposalWords(
  { kind, themeIds, count }: ChangeOutline,
  themes: ReadonlyMap<string, Pick<Theme, "number" | "name">>,
  lang: Lang,
): string {
  const t = textsIn(lang);
  const n = formatNumber(count, lang);
  const [first = "", second = ""] = themeIds.map((id) => {
    const theme = themes.get(id);
    return theme ? t.themeRef(formatNumber(theme.number, lang), theme.name) : "";
  });
  switch (kind) {
    case "new":
      return t.kinds.new(n);
    case "join":
      return t.kinds.join(n, first);
    case "merge":
      return t.kinds.merge(first, second);
    case "split":
      return t.kinds.split(first, n);
    case "leave":
      return second ? t.kinds.leaveTo(n, first, second) : t.kinds.leave(n, first);
  }
}
