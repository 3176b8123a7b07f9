import type { Lang } from "#base/i18n.ts";
import { contributionTextsIn } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { textsIn } from "./texts.ts";

/** What the map stands against, in its own order. */
export function mapColumns(by: "areas" | "channels", areas: readonly FocusArea[], lang: Lang) {
  if (by === "areas")
    return { columns: areas.map(({ id, name }) => ({ key: id, name })), none: textsIn(lang).mapNoArea };
  const { channels } = contributionTextsIn(lang);
  return { columns: Object.entries(channels).map(([key, name]) => ({ key, name })), none: null };
}
