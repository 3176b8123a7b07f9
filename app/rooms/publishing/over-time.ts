import { createHash } from "node:crypto";
import type { Cover } from "./cover-few.ts";
import { openKey } from "./find-derivable.ts";
import { type Decision, hitKey } from "./hit.ts";
import type { KnownBefore } from "./known-before.ts";

/** What a page together with earlier ones would tell of few, and what a person has said to it. */
export interface OverTime {
  /**
   * »kept«: an area is not told because of what was; it may be told all the same. »beside«: hides one
   * that is. »isSmall« and »wasSmall«: can be worked out whatever is hidden, so nothing is published until
   * somebody has said why it may.
   */
  what: "kept" | "beside" | "isSmall" | "wasSmall";
  /** As a decision names it. */
  key: string;
  place: string;
  area: string;
  /** How many are found out; 0 for an area that is kept. */
  count: number;
  /** The publication it would be held against; null where it is of no single one. */
  publishedAt: Date | null;
  decision: Decision | null;
}

/** The kind its decisions are kept under, beside the kinds of what may point at a person. */
export const overTimeKind = "overTime";
const openPlace = "opened:";

/** Areas that somebody has said may be told, by `openKey`. */
export function openedBy(decisions: ReadonlyMap<string, Decision>): Set<string> {
  return new Set(
    [...decisions.values()]
      .filter(
        ({ kind, verdict, place }) =>
          kind === overTimeKind && verdict === "stands" && place.startsWith(openPlace),
      )
      .map(({ place }) => place.slice(openPlace.length)),
  );
}

/** Nothing that must be decided before it is published is without a decision. */
export const isOpen = ({ what, decision }: OverTime) =>
  (what === "isSmall" || what === "wasSmall") && decision?.verdict !== "stands";

/**
 * @param areas names by id
 * @param only the area whose page it is; null where a page tells of all
 */
export function overTimeOf(
  { kept, derivable }: Pick<Cover<number>, "kept" | "derivable">,
  areas: ReadonlyMap<string, string>,
  known: readonly KnownBefore<number>[],
  decisions: ReadonlyMap<string, Decision>,
  only: string | null,
): OverTime[] {
  const dayOf = new Map(known.map(({ publicationId, publishedAt }) => [publicationId, publishedAt]));
  const named = (
    area: string,
    {
      place,
      publicationId,
      ...rest
    }: { place: string; publicationId: string | null } & Pick<OverTime, "what" | "count">,
  ): OverTime => {
    const key = hitKey({ kind: overTimeKind, place });
    return {
      ...rest,
      place,
      key,
      area: areas.get(area) ?? "",
      publishedAt: (publicationId && dayOf.get(publicationId)) || null,
      decision: decisions.get(key) ?? null,
    };
  };
  const ofPage = ({ area }: { area: string }) => only === null || area === only;
  return [
    ...kept.filter(ofPage).map(({ area, publicationId }) =>
      named(area, {
        what: publicationId === null ? "beside" : "kept",
        place: openPlace + openKey(area, publicationId ?? ""),
        publicationId,
        count: 0,
      }),
    ),
    ...openedHere(known, areas, decisions, only).map(({ area, publicationId, place }) =>
      named(area, { what: "kept", place, publicationId, count: 0 }),
    ),
    ...derivable.filter(ofPage).map(({ area, when, publicationId, ids }) =>
      named(area, {
        what: when,
        place: `derivable:${area}:${when}:${createHash("sha256")
          .update([...ids].sort().join())
          .digest("hex")
          .slice(0, 32)}`,
        publicationId,
        count: ids.length,
      }),
    ),
  ];
}

/** Areas that are told because somebody said so: it is shown who, and may be taken back. */
function openedHere(
  known: readonly KnownBefore<number>[],
  areas: ReadonlyMap<string, string>,
  decisions: ReadonlyMap<string, Decision>,
  only: string | null,
): { area: string; publicationId: string; place: string }[] {
  const opened = openedBy(decisions);
  return known.flatMap(({ publicationId }) =>
    [...areas.keys()]
      .filter((area) => (only === null || area === only) && opened.has(openKey(area, publicationId)))
      .map((area) => ({ area, publicationId, place: openPlace + openKey(area, publicationId) })),
  );
}
