import { minorityReport } from "#sense/compare/minority-report.ts";
import { rareViewParameters } from "#sense/compare/rare-views.ts";
import type { Dimension, GroupedStatement } from "../dimensions.ts";
import { dimensions, foldGroups, otherKey } from "../dimensions.ts";
import type { MinorityDecision, MinorityKind, StoredView } from "./minority-queries.ts";

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

/** What views are made of: statements with where they came from, and what stands between them. */
export interface ViewGround {
  statements: readonly GroupedStatement[];
  codes: readonly { key: string; members: readonly string[] }[];
  copySetOf: ReadonlyMap<string, string>;
}

/** The views there are, whatever people have said of them: the newest run's, and what one group alone has raised. */
export function findViews(ground: ViewGround, stored: readonly StoredView[]): MinorityView[] {
  const { has, sizeOf, viewOf, codeOf } = makeViews(ground);
  const rare = stored.flatMap(({ shownId, statementIds }) => {
    const ids = statementIds.filter(has);
    const shown = ids.includes(shownId) ? shownId : ids[0];
    return shown === undefined || sizeOf(ids) < rareViewParameters.fewest
      ? []
      : [viewOf("rare", shown, ids, codeOf(ids))];
  });
  return [...rare, ...oneGroupViews(ground, viewOf)];
}

/**
 * What is still to decide on, and what is decided.
 *
 * @param ground of the statements that decisions are about, at least
 */
export function settleDecisions(
  found: readonly MinorityView[],
  decisions: readonly MinorityDecision[],
  ground: ViewGround,
): Minorities {
  const { has, viewOf, codeOf } = makeViews(ground);
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

function makeViews({ statements, codes, copySetOf }: ViewGround) {
  const byId = new Map(statements.map((one) => [one.id, one]));
  const fromOf = (ids: readonly string[]) =>
    dimensions.flatMap((dimension) => {
      const values = new Set(ids.map((id) => byId.get(id)?.from[dimension] ?? null));
      const [value] = values;
      return values.size === 1 && value ? [{ dimension, value }] : [];
    });
  const membersOf = codes.map(({ key, members }) => ({ key, members: new Set(members) }));
  const codeOf = (ids: readonly string[]) =>
    membersOf.find(({ members }) => ids.every((id) => members.has(id)))?.key ?? null;
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
  return { has: (id: string) => byId.has(id), sizeOf, viewOf, codeOf };
}

/** Codes that come from one group far more than chance would have it, in any dimension; each once. */
function oneGroupViews(
  { statements, codes, copySetOf }: ViewGround,
  viewOf: (kind: MinorityKind, shownId: string, ids: string[], code: string | null) => MinorityView,
): MinorityView[] {
  const themes = codes.map(({ key, members }) => ({ theme: key, statements: members }));
  const seen = new Set<string>();
  return dimensions.flatMap((dimension) => {
    const folded = foldGroups(statements, dimension).statements;
    const rows = folded.map(({ id, from }) => ({
      id,
      group: from[dimension],
      copySet: copySetOf.get(id) ?? null,
    }));
    // One group and nobody else known is no group alone.
    if (new Set(rows.flatMap(({ group }) => group ?? [])).size < 2) return [];
    return minorityReport({ statements: rows, rare: [], themes }).flatMap((one) => {
      if (one.group === otherKey) return [];
      const view = viewOf("oneGroup", one.shown, one.statements, one.theme);
      const key = [...one.statements].sort().join();
      if (seen.has(key)) return [];
      seen.add(key);
      // Several codes or groups may have the same first statement.
      return [{ ...view, key: `${view.key}-${dimension}-${one.theme}` }];
    });
  });
}
