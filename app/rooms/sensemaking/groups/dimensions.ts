import type { Contribution, Statement } from "#rooms/contributions/door.ts";
import { sourceIdOf } from "#rooms/contributions/door.ts";

/** What statements can be set side by side by: what is known of how they came, never of who a person is. */
export const dimensions = ["channel", "senderKind", "place", "group", "source"] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * What the public may see statements set side by side by: this and nothing else. Sources and tables nest in
 * channels, and two tables protected each for itself can be subtracted where one nests in the other.
 */
export const publicDimension: Dimension = "channel";

/** A statement with what is known of where it came from. Null is »unknown«, a group of its own. */
export interface GroupedStatement {
  id: string;
  text: string;
  from: Record<Dimension, string | null>;
}

export function groupStatements(
  statements: readonly Statement[],
  contributions: readonly Contribution[],
): GroupedStatement[] {
  const known = new Map(contributions.map((one) => [one.id, one]));
  return statements.map((statement): GroupedStatement => {
    const contribution = known.get(statement.contributionId);
    const channel = contribution?.channel ?? "unknown";
    const source = statement.documentId ?? statement.intakeId ?? sourceIdOf(statement);
    return {
      id: statement.id,
      text: statement.removedAt ? "" : statement.text,
      from: {
        channel: channel === "unknown" ? null : channel,
        senderKind: filled(contribution?.senderKind),
        place: filled(contribution?.place),
        // Table 2 of one note is not table 2 of another.
        group: statement.group === null ? null : `${source} ${statement.group}`,
        source,
      },
    };
  });
}

/** Dimensions there is something to compare by: two known values or more. */
export function usableDimensions(statements: readonly GroupedStatement[]): Dimension[] {
  return dimensions.filter((dimension) => {
    const first = statements.find((one) => one.from[dimension] !== null)?.from[dimension];
    return statements.some((one) => one.from[dimension] !== null && one.from[dimension] !== first);
  });
}

/** More groups than this are no help to anyone. */
const mostGroups = 60;

/** The group of all that are too many to stand each for itself. */
export const otherKey = "~others";

/** With many groups the largest stand for themselves and the rest together; nobody is dropped. */
export function foldGroups(
  statements: readonly GroupedStatement[],
  by: Dimension,
): { statements: GroupedStatement[]; folded: number } {
  const sizes = new Map<string, number>();
  for (const { from } of statements)
    if (from[by] !== null) sizes.set(from[by], (sizes.get(from[by]) ?? 0) + 1);
  if (sizes.size <= mostGroups) return { statements: [...statements], folded: 0 };
  const largest = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostGroups - 1);
  const kept = new Set(largest.map(([key]) => key));
  return {
    folded: sizes.size - kept.size,
    statements: statements.map((one) =>
      one.from[by] === null || kept.has(one.from[by])
        ? one
        : { ...one, from: { ...one.from, [by]: otherKey } },
    ),
  };
}

function filled(text: string | null | undefined): string | null {
  const left = text?.trim() ?? "";
  return left === "" ? null : left;
}
