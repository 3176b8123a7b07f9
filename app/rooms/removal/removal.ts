import type { RemovalKind } from "#rooms/contributions/door.ts";

export type { RemovalKind } from "#rooms/contributions/door.ts";

/**
 * Why the law lets or makes words go. `consent`: given and taken back (GDPR art. 7(3)); `erasure`: the
 * right to be forgotten (art. 17); `authority`: should never have been kept or shown
 * (art. 5, databeskyttelsesloven § 11, CPR-loven § 54); `other`: said in words.
 */
export const grounds = ["consent", "erasure", "authority", "other"] as const;
export type Ground = (typeof grounds)[number];

/** Where the house cannot reach: copies that were made before, told to the person who removes. */
export const copyPlaces = ["backups", "downloads", "mails", "handOver", "public", "databasePages"] as const;
type CopyPlace = (typeof copyPlaces)[number];

interface RemovalCounts {
  statements: number;
  findings: number;
  versions: number;
  publications: number;
}

export interface Removal {
  id: string;
  processId: string;
  subjectKind: RemovalKind;
  subjectId: string;
  ground: Ground;
  otherGround: string | null;
  reason: string;
  removedBy: string;
  removedAt: Date;
  places: CopyPlace[];
  counts: RemovalCounts;
  /** Hashes of objects that go when nobody else needs them. */
  objects: string[];
  /** Publications whose files are still to be printed again. */
  reprints: string[];
  /** When bytes and files had gone too. */
  finishedAt: Date | null;
}
