/** What statements can be set side by side by: what is known of how they came, never of who a person is. */
export const dimensions = ["channel", "senderKind", "place", "group", "source"] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * What the public may see statements set side by side by: this and nothing else. Sources and tables nest in
 * channels, and two tables protected each for itself can be subtracted where one nests in the other.
 */
export const publicDimension: Dimension = "channel";

/** What is known of where a statement came from. Null is »unknown«, a group of its own. */
export type From = Readonly<Record<Dimension, string | null>>;

/** The same as the database has it. */
export interface Origin {
  channel: string | null;
  senderKind: string | null;
  place: string | null;
  group: string | null;
  /** The document, sheet or paste it came in, or else its contribution. */
  source: string;
}

export function fromOf({ channel, senderKind, place, group, source }: Origin): From {
  return {
    channel: channel === "unknown" ? null : channel,
    senderKind: filled(senderKind),
    place: filled(place),
    // Table 2 of one note is not table 2 of another.
    group: group === null ? null : `${source} ${group}`,
    source,
  };
}

/** Dimensions there is something to compare by: two known values or more. */
export function usableDimensions(origins: readonly From[]): Dimension[] {
  return dimensions.filter((dimension) => new Set(origins.flatMap((from) => from[dimension] ?? [])).size > 1);
}

/** More groups than this are no help to anyone. */
const mostGroups = 60;

/** The group of all that are too many to stand each for itself. */
export const otherKey = "~others";

/**
 * With many groups the largest stand for themselves and the rest together; nobody is dropped.
 *
 * @param sizes how many statements came in each of these ways
 */
export function foldOrigins(
  origins: readonly From[],
  sizes: readonly number[],
  by: Dimension,
): { origins: readonly From[]; folded: number } {
  const groups = new Map<string, number>();
  origins.forEach((from, at) => {
    const key = from[by];
    if (key !== null && sizes[at]! > 0) groups.set(key, (groups.get(key) ?? 0) + sizes[at]!);
  });
  if (groups.size <= mostGroups) return { origins, folded: 0 };
  const largest = [...groups].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostGroups - 1);
  const kept = new Set(largest.map(([key]) => key));
  return {
    folded: groups.size - kept.size,
    origins: origins.map((from) =>
      from[by] === null || kept.has(from[by]) ? from : { ...from, [by]: otherKey },
    ),
  };
}

function filled(text: string | null): string | null {
  const left = text?.trim() ?? "";
  return left === "" ? null : left;
}
