import { compare } from "#sense/collection.ts";
import { findOneGroup, minorityDefaults } from "#sense/compare/minority-report.ts";
import { rareViewParameters } from "#sense/compare/rare-views.ts";
import type { Classes } from "../count-classes.ts";
import type { Dimension } from "../dimensions.ts";
import { dimensions, foldOrigins, otherKey } from "../dimensions.ts";
import type { Ground, GroundStatement, Said } from "../ground.ts";
import type { MinorityDecision, MinorityKind } from "./minority-queries.ts";

/** A view that few have, or one group alone. All of this is for those who work inside the house. */
export interface MinorityView {
  /** Stable as long as it is the same view: its kind and the statement that stands for it. */
  key: string;
  kind: MinorityKind;
  shownId: string;
  statementIds: string[];
  /** Different ones; copies counted once. */
  size: number;
  /** The code it lies in, or is. */
  code: string | null;
  /** Where all of them come from, as far as it is one place. */
  from: { dimension: Dimension; value: string }[];
}

/** What a person has said of a view, and what has come to it since. */
export interface DecidedView {
  decision: MinorityDecision;
  view: MinorityView;
  /** In the view as it is found now, and not when it was decided. */
  since: string[];
}

export interface Minorities {
  open: MinorityView[];
  decided: DecidedView[];
}

/** Share of what was decided that a found view must hold to be the same, and of it that must be of what was decided. */
const sameShare = 0.5;

/** What views are made of: statements with where they came from, and what people have said of them. */
export interface ViewGround {
  ground: Ground;
  said: Said;
  /** Areas and themes, in the order that decides which one a view is said to lie in. */
  codes: readonly string[];
  counted: Classes;
}

/** The views there are, whatever people have said of them: the newest run's, and what one group alone has raised. */
export function findViews(given: ViewGround): MinorityView[] {
  const { has, sizeOf, viewOf, codeOf } = makeViews(given);
  const rare = given.ground.rare.flatMap(({ shownId, statementIds }) => {
    const ids = statementIds.filter(has);
    const shown = ids.includes(shownId) ? shownId : ids[0];
    return shown === undefined || sizeOf(ids) < rareViewParameters.fewest
      ? []
      : [viewOf("rare", shown, ids, codeOf(ids))];
  });
  return [...rare, ...oneGroupViews(given, viewOf, sizeOf)];
}

/** What is still to decide on, and what is decided. */
export function settleDecisions(
  found: readonly MinorityView[],
  decisions: readonly MinorityDecision[],
  given: ViewGround,
): Minorities {
  const { has, viewOf, codeOf } = makeViews(given);
  const taken = new Set<string>();
  const decided = decisions.flatMap((decision): DecidedView[] => {
    const then = new Set(decision.statementIds);
    const same = found.find((view) => {
      const both = view.statementIds.filter((id) => then.has(id)).length;
      return (
        view.kind === decision.kind &&
        !taken.has(view.key) &&
        both >= sameShare * then.size &&
        both >= sameShare * view.statementIds.length
      );
    });
    if (same) taken.add(same.key);
    const ids = decision.statementIds.filter(has);
    const shown = ids.includes(decision.shownId) ? decision.shownId : ids[0];
    if (shown === undefined) return [];
    const view = viewOf(decision.kind, shown, ids, same?.code ?? codeOf(ids));
    return [{ decision, view, since: same?.statementIds.filter((id) => !then.has(id)) ?? [] }];
  });
  return { open: found.filter((view) => !taken.has(view.key)), decided };
}

function makeViews({ ground, said, counted }: ViewGround) {
  const { byId, origins, copySetOf } = ground;
  const has = (id: string) => {
    const known = byId.get(id);
    return known !== undefined && !said.leftOut.has(known);
  };
  const fromOf = (ids: readonly string[]) => {
    const ways = [...new Set(ids.map((id) => byId.get(id)!.origin))].map((at) => origins[at]!);
    return dimensions.flatMap((dimension) => {
      const values = new Set(ways.map((from) => from[dimension]));
      const [value] = values;
      return values.size === 1 && value ? [{ dimension, value }] : [];
    });
  };
  const codesOf = (id: string) => counted.classes[counted.classOf[byId.get(id)!.at]!]!.codes;
  // The codes of a statement stand in the order of the page.
  const codeOf = ([first, ...others]: readonly string[]) =>
    first === undefined
      ? null
      : (codesOf(first).find((code) => others.every((id) => codesOf(id).includes(code))) ?? null);
  const sizeOf = (ids: readonly string[]) => new Set(ids.map((id) => copySetOf.get(id) ?? id)).size;
  const viewOf = (kind: MinorityKind, shownId: string, ids: string[], code: string | null): MinorityView => ({
    key: `${kind}-${shownId}`,
    kind,
    shownId,
    statementIds: ids,
    size: sizeOf(ids),
    code,
    from: fromOf(ids),
  });
  return { has, sizeOf, viewOf, codeOf };
}

/** Codes that come from one group far more than chance would have it, in any dimension; each once. */
function oneGroupViews(
  { ground, said, codes, counted }: ViewGround,
  viewOf: ReturnType<typeof makeViews>["viewOf"],
  sizeOf: (ids: readonly string[]) => number,
): MinorityView[] {
  const seen = new Set<string>();
  return dimensions.flatMap((dimension) => {
    const { origins } = foldOrigins(ground.origins, counted.sizes, dimension);
    const groupOf = ({ origin }: { origin: number }) => origins[origin]![dimension];
    const { sizes, themes } = countGroups(counted, codes, groupOf);
    // One group and nobody else known is no group alone.
    if (sizes.size < 2) return [];
    return findOneGroup(sizes, themes).flatMap(({ theme, group }) => {
      const here = (said.members.get(theme) ?? []).filter((one: GroundStatement) => groupOf(one) === group);
      const ids = here.map(({ id }) => id).sort(compare);
      if (group === otherKey || sizeOf(ids) < minorityDefaults.fewest) return [];
      const view = viewOf("oneGroup", ids[0]!, ids, theme);
      const key = ids.join();
      if (seen.has(key)) return [];
      seen.add(key);
      // Several codes or groups may have the same first statement.
      return [{ ...view, key: `${view.key}-${dimension}-${theme}` }];
    });
  });
}

/** How many statements each known group has, and how many of them are about what. */
function countGroups(
  { classes }: Classes,
  codes: readonly string[],
  groupOf: (one: { origin: number }) => string | null,
) {
  const sizes = new Map<string, number>();
  const counts = new Map(codes.map((code) => [code, new Map<string, number>()]));
  for (const one of classes) {
    const group = groupOf(one);
    if (group === null) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + one.count);
    for (const code of one.codes) {
      const within = counts.get(code)!;
      within.set(group, (within.get(group) ?? 0) + one.count);
    }
  }
  return { sizes, themes: [...counts].map(([theme, counts]) => ({ theme, counts })) };
}
