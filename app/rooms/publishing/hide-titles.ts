import type { Lang } from "#base/i18n.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import type { FrozenVersion } from "#rooms/sensemaking/door.ts";
import type { KnownGroups } from "./known-groups.ts";
import { publicTextsIn } from "./public-texts.ts";

/** Names of notes and inputs of few do not stand in the report either. A name of one plain word names nobody. */
export function titleHider(
  { statements }: FrozenVersion,
  byId: ReadonlyMap<string, Contribution>,
  groups: KnownGroups,
  lang: Lang,
): (text: string) => string {
  const t = publicTextsIn(lang);
  const hidden = new Map<string, string>();
  for (const { title, contributionId, kind } of statements) {
    if (title === null || title.length < 8 || !title.includes(" ")) continue;
    const contribution = byId.get(contributionId);
    if (contribution && groups.title(contribution) !== null) continue;
    hidden.set(title, kind === "compiledNote" ? t.aNote : t.anInput);
  }
  const titles = [...hidden].sort(([a], [b]) => b.length - a.length);
  return (text) => titles.reduce((all, [title, instead]) => all.replaceAll(title, instead), text);
}
