import type { Artefact, PublicCount } from "./artefact.ts";

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

/** Coded, and in no area that was told: where the small ones were. */
export function untoldIn<Id>({ coded, told }: KnownBefore<Id>): Set<Id> | null {
  if (!coded) return null;
  const left = new Set(coded);
  for (const ids of told.values()) for (const id of ids) left.delete(id);
  return left;
}

/** What a publication tells of areas and findings. */
export function knownFrom(
  { page, lists }: Pick<Artefact, "page" | "lists">,
  head: { publicationId: string; publishedAt: Date },
): KnownBefore<number> {
  const byKey = new Map(lists.map((each) => [each.key, each]));
  const told = new Map<string, ReadonlySet<number>>();
  const few = new Set<string>();
  const hidden = new Set<string>();
  const findings = new Map<string, ReadonlySet<number> | null>();
  const setOf = (key: string) => {
    const list = byKey.get(key);
    return list ? new Set(list.statements) : null;
  };
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
      if (list) findings.set(list.heading.da, list.count === null ? null : new Set(list.statements));
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
    else if (list && id === "list-all") all = new Set(list.statements);
    else if (list && id === "list-place-coded") coded = new Set(list.statements);
    else if (list && id.startsWith("list-finding-"))
      findings.set(id, list.count === null ? null : new Set(list.statements));
  }
  return { ...known, all, coded };
}

/** The same, and what other pages of the same act tell: as if they had been published a moment before. */
export function besideOthers(before: Before<number>, others: readonly Artefact[]): Before<number> {
  if (others.length === 0) return before;
  const publishedAt = before.known.at(-1)?.publishedAt ?? new Date(0);
  const beside = others.map((each, at) => knownFrom(each, { publicationId: `beside-${at}`, publishedAt }));
  return { ...before, known: [...before.known, ...beside] };
}
