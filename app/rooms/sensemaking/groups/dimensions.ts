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

/** A statement with what the database knows of how it came. */
export interface GroundStatement {
  id: string;
  text: string;
  channel: string | null;
  senderKind: string | null;
  place: string | null;
  group: string | null;
  /** The document, sheet or paste it came in, or else its contribution. */
  source: string;
}

export function groupStatements(statements: readonly GroundStatement[]): GroupedStatement[] {
  return statements.map(({ id, text, channel, senderKind, place, group, source }) => ({
    id,
    text,
    from: {
      channel: channel === "unknown" ? null : channel,
      senderKind: filled(senderKind),
      place: filled(place),
      // Table 2 of one note is not table 2 of another.
      group: group === null ? null : `${source} ${group}`,
      source,
    },
  }));
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

function filled(text: string | null): string | null {
  const left = text?.trim() ?? "";
  return left === "" ? null : left;
}
