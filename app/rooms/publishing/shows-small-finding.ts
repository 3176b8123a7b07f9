import type { SourceStatement } from "./artefact-builder.ts";
import type { KnownBefore } from "./known-before.ts";
import { isFew } from "./small-cells.ts";

/**
 * Would the number behind a finding, told now, tell how small it is or was? It would where it was
 * »fewer than 5« and its list now holds few that were there then, or is so now and few of the list
 * that was told then are still there.
 *
 * @param name what the list behind it is called
 * @param now what proves it
 * @param all what could: the area's statements, or all that are coded
 * @param before what each earlier publication told, and what could prove it then; null where it does not say
 */
export function showsSmallFinding(
  name: string,
  now: readonly SourceStatement[],
  all: readonly SourceStatement[],
  before: readonly Pick<KnownBefore<number>, "findings" | "all">[],
): boolean {
  return before.some(({ findings, all: allThen }) => {
    const was = findings.get(name);
    if (was === undefined || now.length === 0) return false;
    if (was === null)
      return (
        !isFew(now.length) &&
        allThen !== null &&
        isFew(now.filter(({ number }) => allThen.has(number)).length)
      );
    return isFew(now.length) && isFew(all.filter(({ number }) => was.has(number)).length);
  });
}
