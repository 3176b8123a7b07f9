import type { Lang } from "#base/i18n.ts";
import type { RunDifference } from "#sense/themes/compare-runs.ts";
import { formatNumber } from "#shell/format/number.ts";
import { textsIn } from "./texts.ts";

const mostMoves = 5;
const mostNames = 6;
/** One or two that change places are noise. */
const fewestTogether = 3;

/** What differs between two runs, in sentences. @param nameOf what a group of the earlier or the later run is called */
export function differenceWords(
  difference: RunDifference,
  nameOf: { before(group: string): string; after(group: string): string },
  lang: Lang,
): string[] {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { groupsBefore, groupsAfter, both, added, gone, stayed, appeared, vanished } = difference;
  const moved = difference.moved.filter((move) => move.statementIds.length >= fewestTogether);
  const isSame = difference.moved.length === 0 && appeared.length === 0 && vanished.length === 0;
  const names = (groups: readonly string[], name: (group: string) => string) =>
    groups
      .slice(0, mostNames)
      .map((group) => `»${name(group)}«`)
      .join(", ") + (groups.length > mostNames ? ` + ${n(groups.length - mostNames)}` : "");
  const left = difference.moved.length - Math.min(moved.length, mostMoves);
  return [
    ...(isSame && added === 0 && gone === 0 ? [t.diffSame] : []),
    t.diffCounts(n(groupsBefore), n(groupsAfter)),
    t.diffStayed(n(stayed), n(both)),
    ...(added > 0 ? [t.diffAdded(n(added))] : []),
    ...(gone > 0 ? [t.diffGone(n(gone))] : []),
    ...(appeared.length > 0 ? [t.diffAppeared(names(appeared, nameOf.after))] : []),
    ...(vanished.length > 0 ? [t.diffVanished(names(vanished, nameOf.before))] : []),
    ...moved.slice(0, mostMoves).map(({ from, to, statementIds }) => {
      const count = n(statementIds.length);
      if (from === null) return t.diffIn(count, nameOf.after(to!));
      if (to === null) return t.diffOut(count, nameOf.before(from));
      return t.diffMoved(count, nameOf.before(from), nameOf.after(to));
    }),
    ...(left > 0 ? [t.diffMore(n(left))] : []),
  ];
}
