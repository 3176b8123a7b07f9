import { createHash } from "node:crypto";
import type { Codebook, RunPlace } from "#sense/themes/codebook-change.ts";
import { declinedPairs } from "#sense/themes/declined-changes.ts";
import type { Bond, ClassedCodebook, PlaceClass } from "#sense/themes/place-class.ts";

export interface ClassifiedPlaces {
  classes: PlaceClass[];
  codebook: ClassedCodebook;
  /** The statements of each class, by its key. */
  members: ReadonlyMap<string, readonly string[]>;
}

/** Puts the statements of a run in classes that proposals cannot tell apart. The order of the rows changes nothing. */
export function classifyPlaces(places: readonly RunPlace[], codebook: Codebook): ClassifiedPlaces {
  const bondsOf = new Map<string, Map<string, { themeId: string; bond: Bond }>>();
  const used = new Set(codebook.themeIds);
  const bind = (statementId: string, themeId: string, bond: Bond) => {
    if (!used.has(themeId)) return;
    const bonds = bondsOf.get(statementId) ?? new Map();
    bondsOf.set(statementId, bonds.set(`${themeId} ${bond}`, { themeId, bond }));
  };
  for (const { themeId, statementId, state } of codebook.members) bind(statementId, themeId, state);
  for (const { themeId, statementId } of codebook.refused) bind(statementId, themeId, "refused");
  for (const { themeId, statementId, bond } of declinedPairs(codebook)) bind(statementId, themeId, bond);
  const classes = new Map<string, PlaceClass>();
  const keyOf = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { id, group, fine, firm } of places) {
    const bonds = bondsOf.get(id) ?? new Map<string, { themeId: string; bond: Bond }>();
    const key = [fine, group, firm, ...[...bonds.keys()].sort()].join("|");
    const known = classes.get(key) ?? {
      key,
      group,
      fine,
      firm,
      count: 0,
      mark: 0n,
      bonds: [...bonds.values()],
    };
    classes.set(key, { ...known, count: known.count + 1, mark: known.mark + markOf(id) });
    keyOf.set(id, key);
    members.set(key, [...(members.get(key) ?? []), id]);
  }
  const declined = codebook.declined.map(({ kind, themeIds, statementIds }) => {
    const shared = new Map<string, number>();
    for (const id of new Set(statementIds)) {
      const key = keyOf.get(id);
      if (key !== undefined) shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    return { kind, themeIds, size: new Set(statementIds).size, shared };
  });
  const ordered = [...classes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { classes: ordered, codebook: { themeIds: codebook.themeIds, declined }, members };
}

function markOf(id: string): bigint {
  return createHash("sha256").update(id, "utf8").digest().readBigInt64BE(0);
}
