import type { Lang } from "#base/i18n.ts";
import { groupName } from "#rooms/contributions/door.ts";
import type { Dimension } from "./dimensions.ts";
import { textsIn } from "./texts.ts";

/** How a value of a dimension is called: »Dialogportal«, »Lyngå«, »Notat fra Åbrinken, gruppe 2«. */
export function groupNamer(
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): (dimension: Dimension, key: string) => string {
  const t = textsIn(lang);
  const titleOf = (id: string) => titles.get(id) ?? t.withoutTitle;
  return (dimension, key) => {
    if (dimension === "channel") return t.channels[key] ?? key;
    if (dimension === "source") return titleOf(key);
    if (dimension !== "group") return key;
    const [source = "", ...label] = key.split(" ");
    return `${titleOf(source)}, ${groupName(label.join(" "), t.group)}`;
  };
}
