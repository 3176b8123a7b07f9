import type {
  Artefact,
  ArtefactList,
  FocusAreaFace,
  ProcessFace,
  PublicCount,
  SummaryFace,
} from "./artefact.ts";
import { NumberSet } from "./number-set.ts";

/**
 * What somebody who kept an earlier publication knows from it of the areas and findings. Every
 * publication counts, replaced and withdrawn ones too: nobody can be made to forget a page.
 */
export interface KnownBefore<Id> {
  publicationId: string;
  publishedAt: Date;
  /** Statements that were counted at all; null where the publication does not say. */
  all: ReadonlySet<Id> | null;
  /** Those of them in any area; null where the publication does not say. */
  coded: ReadonlySet<Id> | null;
  /** By area: the list behind its number. */
  told: ReadonlyMap<string, ReadonlySet<Id>>;
  /** Areas that were »fewer than 5«. */
  few: ReadonlySet<string>;
  /** Areas whose number was not told. */
  hidden: ReadonlySet<string>;
  /** The lists behind findings, by what they are called; null is »fewer than 5«. */
  findings: ReadonlyMap<string, ReadonlySet<Id> | null>;
}

/** What has been published before, and what a person has said may be told in spite of it (see `openKey`). */
export interface Before<Id> {
  /** The oldest first. */
  known: readonly KnownBefore<Id>[];
  opened: ReadonlySet<string>;
}

const untold = new WeakMap<object, ReadonlySet<unknown>>();

/** Coded, and in no area that was told: where the small ones were. Asked again for each area that might be hidden. */
export function untoldIn<Id>(before: KnownBefore<Id>): ReadonlySet<Id> | null {
  const { coded, told } = before;
  if (!coded) return null;
  const known = untold.get(before) as ReadonlySet<Id> | undefined;
  if (known) return known;
  const left = without(coded, [...told.values()]);
  untold.set(before, left);
  return left;
}

function without<Id>(coded: ReadonlySet<Id>, told: readonly ReadonlySet<Id>[]): ReadonlySet<Id> {
  if (coded instanceof NumberSet) {
    const numbers = told.filter((each) => each instanceof NumberSet);
    if (numbers.length === told.length) return coded.less(numbers) as unknown as ReadonlySet<Id>;
  }
  return new Set([...coded].filter((id) => !told.some((each) => each.has(id))));
}

/** A page, as much of it as numbers stand on. */
export type KnownPage =
  | Pick<ProcessFace, "kind" | "areas">
  | Pick<FocusAreaFace, "kind" | "id" | "statements" | "findings">
  | (Pick<SummaryFace, "kind"> & { report: Pick<SummaryFace["report"], "references"> });

/** A list of statements, as much of it as can be subtracted. */
export type KnownList = Pick<ArtefactList, "key" | "heading" | "count"> & { statements: ReadonlySet<number> };

/** What a publication tells of areas and findings. */
export function knownFrom(
  { page, lists }: { page: KnownPage; lists: readonly KnownList[] },
  head: { publicationId: string; publishedAt: Date },
): KnownBefore<number> {
  const byKey = new Map(lists.map((each) => [each.key, each]));
  const told = new Map<string, ReadonlySet<number>>();
  const few = new Set<string>();
  const hidden = new Set<string>();
  const findings = new Map<string, ReadonlySet<number> | null>();
  const setOf = (key: string) => byKey.get(key)?.statements ?? null;
  const area = (
    id: string,
    { count, list, hidden: untold }: Pick<PublicCount, "count" | "list" | "hidden">,
  ) => {
    if (untold) hidden.add(id);
    else if (count === null) few.add(id);
    else told.set(id, setOf(list) ?? new Set());
  };
  const known = { ...head, told, few, hidden, findings };
  if (page.kind === "process") {
    for (const each of page.areas) area(each.id, each.statements);
    return { ...known, all: setOf("statements"), coded: setOf("coded") };
  }
  if (page.kind === "focusArea") {
    area(page.id, page.statements);
    for (const { statements } of page.findings) {
      const list = byKey.get(statements.list);
      if (list) findings.set(list.heading.da, list.count === null ? null : list.statements);
    }
    return { ...known, all: null, coded: null };
  }
  let all: ReadonlySet<number> | null = null;
  let coded: ReadonlySet<number> | null = null;
  for (const { id, href } of page.report.references) {
    const list = href === null ? undefined : byKey.get(href.slice(href.lastIndexOf("/") + 1));
    const named = /^list-area-([0-9a-f-]{36})$/.exec(id)?.[1];
    if (named)
      area(named, { count: list?.count ?? null, list: list?.key ?? "", ...(!list && { hidden: true }) });
    else if (list && id === "list-all") all = list.statements;
    else if (list && id === "list-place-coded") coded = list.statements;
    else if (list && id.startsWith("list-finding-"))
      findings.set(id, list.count === null ? null : list.statements);
  }
  return { ...known, all, coded };
}

/** The same, and what other pages of the same act tell: as if they had been published a moment before. */
export function besideOthers(before: Before<number>, others: readonly Artefact[]): Before<number> {
  if (others.length === 0) return before;
  const publishedAt = before.known.at(-1)?.publishedAt ?? new Date(0);
  const beside = others.map(({ page, lists }, at) =>
    knownFrom(
      { page, lists: lists.map((each) => ({ ...each, statements: NumberSet.of(each.statements) })) },
      { publicationId: `beside-${at}`, publishedAt },
    ),
  );
  return { ...before, known: [...before.known, ...beside] };
}
