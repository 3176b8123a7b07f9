import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Artefact, ArtefactList, ArtefactStatement } from "./artefact.ts";
import { isPublic } from "./is-public.ts";
import type { LoadedPage, PublicationHead } from "./publication.ts";
import { tables } from "./publication-tables.ts";
import { quotedNumbers } from "./quoted-numbers.ts";

/*
 * What strangers read, for the public pages. Each question names what is not
 * withdrawn itself, because a member who is signed in may see more behind the
 * gate than the public does, and a public page shows everyone the same.
 */

const columns = [
  "id",
  "process_id as processId",
  "slug",
  "kind",
  "subject_id as subjectId",
  "number",
  "revision",
  "published_at as publishedAt",
  "superseded_at as supersededAt",
] as const;

/** The publications that stand at the addresses of a process: its page, its areas by number, its summaries newest first. */
export async function listStanding(trx: Trx, slug: string): Promise<PublicationHead[]> {
  return heads(trx)
    .where("slug", "=", slug)
    .where("superseded_at", "is", null)
    .orderBy(sql`array_position(array['process', 'focusArea', 'summary'], kind)`)
    .orderBy(sql`case when kind = 'summary' then -number else number end`)
    .execute();
}

/** Every summary that may be read at its number, newest first; those that were replaced too. */
export async function listSummaries(trx: Trx, slug: string): Promise<PublicationHead[]> {
  return heads(trx)
    .where("slug", "=", slug)
    .where("kind", "=", "summary")
    .orderBy("number", "desc")
    .execute();
}

/** Processes whose page is published, by name: the front page of the house. */
export async function listProcessesPublished(trx: Trx): Promise<PublicationHead[]> {
  return heads(trx)
    .where("kind", "=", "process")
    .where("superseded_at", "is", null)
    .orderBy(sql`page->>'name'`)
    .execute();
}

function heads(trx: Trx) {
  return tables(trx)
    .selectFrom("publication")
    .select(columns)
    .select(sql<string>`coalesce(page->>'name', page->'report'->>'title', '')`.as("title"))
    .select("report_kind as of")
    .select(sql<PublicationHead["language"]>`page->'report'->>'language'`.as("language"))
    .where(isPublic("publication"));
}

/** A page and the statements it quotes, in order of number; null when it is not public. */
export async function loadPage(
  trx: Trx,
  publicationId: string,
): Promise<(LoadedPage & { statements: ArtefactStatement[] }) | null> {
  const row = await tables(trx)
    .selectFrom("publication")
    .select([...columns, "page", "moved"])
    .where("id", "=", publicationId)
    .where(isPublic("publication"))
    .executeTakeFirst();
  if (!row) return null;
  const { page, moved, ...publication } = row;
  return {
    publication,
    page,
    moved,
    statements: await loadNumbers(trx, publicationId, quotedNumbers(page)),
  };
}

/** One list behind a number, with one page of what it holds; null when there is none. */
export async function loadList(
  trx: Trx,
  publicationId: string,
  key: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<LoadedList | null> {
  // An array in the database is counted in 32 bits; no list is as long
  if (offset + limit > 0x7fff_ffff) return null;
  const row = await publicRows(trx, publicationId)
    .innerJoin("published_list as l", "l.publication_id", "p.id")
    .select(["l.key", "l.unit", "l.heading", "l.count"])
    .select(sql<number[]>`l.statement_numbers[${offset + 1}:${offset + limit}]`.as("statements"))
    .select(
      sql<
        ArtefactList["sources"]
      >`coalesce((select jsonb_agg(s order by at) from jsonb_array_elements(l.sources) with ordinality as each (s, at) where at > ${offset} and at <= ${offset + limit}), '[]')`.as(
        "sources",
      ),
    )
    .select(sql<number>`cardinality(l.statement_numbers) + jsonb_array_length(l.sources)`.as("length"))
    .where("l.key", "=", key)
    .executeTakeFirst();
  if (!row) return null;
  const { length, ...list } = row;
  return { list, length, statements: await loadNumbers(trx, publicationId, list.statements) };
}

export interface LoadedList {
  /** Its `statements` and `sources` are those of the page asked for. */
  list: ArtefactList;
  /** How many rows it has in all; 1 when `count` is null. */
  length: number;
  /** The statements of this page, in order of number. */
  statements: ArtefactStatement[];
}

/** One statement by number; null when the publication does not hold it or is not public. */
export async function loadStatement(
  trx: Trx,
  publicationId: string,
  number: number,
): Promise<ArtefactStatement | null> {
  return (await loadNumbers(trx, publicationId, [number]))[0] ?? null;
}

/** The lists that hold a statement: what is told beside its words. */
export async function listListsHolding(
  trx: Trx,
  publicationId: string,
  number: number,
): Promise<Pick<ArtefactList, "key" | "unit" | "heading" | "count">[]> {
  return publicRows(trx, publicationId)
    .innerJoin("published_list as l", "l.publication_id", "p.id")
    .select(["l.key", "l.unit", "l.heading", "l.count"])
    .where(sql<boolean>`${number} = any (l.statement_numbers)`)
    .orderBy("l.key")
    .execute();
}

/** All of an artefact, for open data; null when it is not public. */
export async function loadAll(trx: Trx, publicationId: string): Promise<(LoadedPage & Artefact) | null> {
  const found = await loadPage(trx, publicationId);
  if (!found) return null;
  const lists = await publicRows(trx, publicationId)
    .innerJoin("published_list as l", "l.publication_id", "p.id")
    .select(["l.key", "l.unit", "l.heading", "l.count", "l.statement_numbers as statements", "l.sources"])
    .orderBy("l.key")
    .execute();
  return { ...found, kind: found.publication.kind, lists, statements: await loadNumbers(trx, publicationId) };
}

/** Statements in order of number; all when no numbers are named. */
async function loadNumbers(
  trx: Trx,
  publicationId: string,
  numbers?: readonly number[],
): Promise<ArtefactStatement[]> {
  if (numbers?.length === 0) return [];
  let query = publicRows(trx, publicationId)
    .innerJoin("published_statement as s", "s.publication_id", "p.id")
    .select([
      "s.statement_id as statementId",
      "s.number",
      "s.text",
      "s.held_back as heldBack",
      "s.masked",
      "s.title",
      "s.channel",
    ]);
  if (numbers) query = query.where(sql<boolean>`s.number = any (${numbers}::int[])`);
  return query.orderBy("s.number").execute();
}

const publicRows = (trx: Trx, publicationId: string) =>
  tables(trx).selectFrom("publication as p").where("p.id", "=", publicationId).where(isPublic("p"));
