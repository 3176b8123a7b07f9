import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import type { Artefact, ArtefactKind } from "./artefact.ts";
import type { MovedStatement, Publication, PublicationHead } from "./publication.ts";
import { json, tables } from "./publication-tables.ts";

/** A publication as the members of the process know it: who, when, why, and what became of it. */
export interface KeptPublication extends PublicationHead {
  /** The approved version that is shown, for a summary. */
  versionId: string | null;
  artefactHash: string;
  withdrawnAt: Date | null;
  publishedBy: string;
  reason: string;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
}

/** All publications of a process, the newest first; withdrawn and replaced ones too. */
export async function listPublications(trx: Trx, processId: string): Promise<KeptPublication[]> {
  return tables(trx)
    .selectFrom("publication as p")
    .innerJoin("publication_act as a", (join) =>
      join.onRef("a.publication_id", "=", "p.id").on("a.what", "=", "publish"),
    )
    .leftJoin("publication_act as w", (join) =>
      join.onRef("w.publication_id", "=", "p.id").on("w.what", "=", "withdraw"),
    )
    .select([
      "p.id",
      "p.process_id as processId",
      "p.slug",
      "p.kind",
      "p.subject_id as subjectId",
      "p.number",
      "p.revision",
      "p.published_at as publishedAt",
      "p.superseded_at as supersededAt",
      "p.withdrawn_at as withdrawnAt",
      "p.artefact_hash as artefactHash",
      "p.report_kind as of",
      "a.person_id as publishedBy",
      "a.reason",
      "w.person_id as withdrawnBy",
      "w.reason as withdrawalReason",
    ])
    .select(sql<string>`coalesce(p.page->>'name', p.page->'report'->>'title', '')`.as("title"))
    .select(sql<string | null>`p.page->>'versionId'`.as("versionId"))
    .select(sql<PublicationHead["language"]>`p.page->'report'->>'language'`.as("language"))
    .where("p.process_id", "=", processId)
    .orderBy("p.published_at", "desc")
    .orderBy("p.id", "desc")
    .execute();
}

/** Until commit nobody else publishes or withdraws in this process. */
export async function lockPublishing(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `publishing ${processId}`);
}

export interface NewPublication extends Omit<Publication, "revision" | "supersededAt"> {
  artefact: Artefact;
  /** For a summary: what stands elsewhere already. */
  moved: MovedStatement[];
  artefactHash: string;
  publishedBy: string;
  reason: string;
}

/** Puts a publication in place of the one that stood for the same thing. */
export async function insertPublication(trx: Trx, publication: NewPublication): Promise<void> {
  const { id, processId, artefact, publishedAt } = publication;
  const { page } = artefact;
  await tables(trx)
    .updateTable("publication")
    .set({ superseded_at: publishedAt })
    .where("process_id", "=", processId)
    .where("kind", "=", publication.kind)
    .where("subject_id", "=", publication.subjectId)
    .where("superseded_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
  await tables(trx)
    .insertInto("publication")
    .values({
      id,
      process_id: processId,
      slug: publication.slug,
      kind: publication.kind,
      report_kind: page.kind === "summary" ? page.of : null,
      subject_id: publication.subjectId,
      number: publication.number,
      revision: 1,
      page: json(page),
      artefact_hash: publication.artefactHash,
      moved: json(publication.moved),
      published_at: publishedAt,
      superseded_at: null,
      withdrawn_at: null,
    })
    .execute();
  await insertContents(trx, id, processId, artefact);
  await insertAct(trx, {
    publication_id: id,
    process_id: processId,
    what: "publish",
    person_id: publication.publishedBy,
    at: publishedAt,
    reason: publication.reason,
  });
}

/** Rows in one statement each, however many: a process may hold 10,000 statements. */
async function insertContents(trx: Trx, id: string, processId: string, artefact: Artefact): Promise<void> {
  const statements = artefact.statements.map((each, position) => ({ ...each, position }));
  await sql`
    insert into published_statement (publication_id, process_id, statement_id, number, position, text, held_back, masked, title, channel)
    select ${id}, ${processId}, "statementId", number, position, text, "heldBack", masked, title, channel
      from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb)
        as each ("statementId" uuid, number int, position int, text text, "heldBack" text, masked boolean, title text, channel text)`.execute(
    trx,
  );
  await sql`
    insert into published_list (publication_id, process_id, key, unit, heading, count, statement_numbers, sources)
    select ${id}, ${processId}, key, unit, heading, count,
           array(select n::int from jsonb_array_elements_text(statements) with ordinality as each (n, at) order by at), sources
      from jsonb_to_recordset(${JSON.stringify(artefact.lists)}::jsonb)
        as each (key text, unit text, heading jsonb, count int, statements jsonb, sources jsonb)`.execute(
    trx,
  );
}

/** @returns false when it was withdrawn already */
export async function withdrawPublication(
  trx: Trx,
  publication: { id: string; processId: string },
  act: { personId: string; at: Date; reason: string },
): Promise<boolean> {
  const result = await tables(trx)
    .updateTable("publication")
    .set({ withdrawn_at: act.at, revision: sql<number>`revision + 1` })
    .where("id", "=", publication.id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await insertAct(trx, {
    publication_id: publication.id,
    process_id: publication.processId,
    what: "withdraw",
    person_id: act.personId,
    at: act.at,
    reason: act.reason,
  });
  return true;
}

async function insertAct(
  trx: Trx,
  act: {
    publication_id: string;
    process_id: string;
    what: "publish" | "withdraw";
    person_id: string;
    at: Date;
    reason: string;
  },
): Promise<void> {
  await tables(trx).insertInto("publication_act").values(act).execute();
}

/** The artefact of a publication as it is kept, whoever may read it now. */
export async function loadKept(trx: Trx, id: string): Promise<Artefact | null> {
  const head = await tables(trx)
    .selectFrom("publication")
    .select(["kind", "page"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!head) return null;
  const lists = await tables(trx)
    .selectFrom("published_list")
    .select(["key", "unit", "heading", "count", "statement_numbers as statements", "sources"])
    .where("publication_id", "=", id)
    .execute();
  const statements = await tables(trx)
    .selectFrom("published_statement")
    .select([
      "statement_id as statementId",
      "number",
      "text",
      "held_back as heldBack",
      "masked",
      "title",
      "channel",
    ])
    .where("publication_id", "=", id)
    .orderBy("number")
    .execute();
  return { kind: head.kind as ArtefactKind, page: head.page, lists, statements };
}

/** How many statements of a published summary stand elsewhere now. */
export async function countMoved(trx: Trx, id: string): Promise<number> {
  const row = await tables(trx)
    .selectFrom("publication")
    .select(sql<number>`jsonb_array_length(moved)`.as("count"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** When something last happened that a public page could show: publishing itself is not part of it. */
export async function findCountedAt(trx: Trx, processId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from event
     where process_id = ${processId}
       and kind not in ('publicationMade', 'publicationWithdrawn', 'disclosureDecided', 'roleGranted', 'roleEnded')`.execute(
    trx,
  );
  return rows[0]?.at ?? null;
}

/** A word that is another one as soon as anything has happened in a process. Ids alone would not do: a later one may be committed first. */
export async function findNewestEvent(trx: Trx, processId: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select count(*) || ' ' || coalesce(max(id), 0) as state from event where process_id = ${processId}`.execute(
    trx,
  );
  return rows[0]!.state;
}
