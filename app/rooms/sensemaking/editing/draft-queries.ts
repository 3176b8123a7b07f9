import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import { problems } from "#base/problems.ts";
import type { DraftBlock, DraftContent, DraftKind } from "./draft-content.ts";
import { tables } from "./editing-tables.ts";

export interface Draft {
  id: string;
  processId: string;
  kind: DraftKind;
  documentId: string | null;
  language: Lang;
  title: string;
  /** The edit that stands. */
  revision: number;
  content: DraftContent;
  savedBy: string;
  savedAt: Date;
  /** Approved versions of it, the newest first. */
  versions: DraftVersion[];
}

interface DraftVersion {
  id: string;
  number: number;
  approvedBy: string;
  /** ISO date-time. */
  approvedAt: string;
}

export interface Edit {
  revision: number;
  content: DraftContent;
  savedBy: string;
  savedAt: Date;
  basedOn: number | null;
  fork: boolean;
}

const json = <T>(value: T) => JSON.stringify(value) as unknown as T;

function drafts(trx: Trx) {
  return tables(trx)
    .selectFrom("report_draft as d")
    .innerJoin("report_edit as e", (join) =>
      join.onRef("e.draft_id", "=", "d.id").onRef("e.revision", "=", "d.revision"),
    )
    .select([
      "d.id",
      "d.process_id as processId",
      "d.kind",
      "d.document_id as documentId",
      "d.language",
      "d.title",
      "d.revision",
      "e.content",
      "e.saved_by as savedBy",
      "e.saved_at as savedAt",
    ])
    .select(
      sql<DraftVersion[]>`(
        select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'approvedBy', v.approved_by_name,
                                                   'approvedAt', v.approved_at) order by v.number desc), '[]')
          from report_version v where v.draft_id = d.id)`.as("versions"),
    );
}

export async function getDraft(trx: Trx, processId: string, id: string): Promise<Draft> {
  const row = await drafts(trx)
    .where("d.process_id", "=", processId)
    .where("d.id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

/** Nobody else saves or approves this draft until commit. */
export async function lockDraft(trx: Trx, id: string): Promise<void> {
  await sql`select from report_draft where id = ${id} for update`.execute(trx);
}

export interface DraftOf {
  kind: DraftKind;
  documentId: string | null;
  language: Lang;
}

/** The draft of this report in this language, and the number of its newest approved version. */
export async function findDraftOf(
  trx: Trx,
  processId: string,
  of: DraftOf,
): Promise<{ id: string; versionId: string | null; versionNumber: number | null } | null> {
  const { rows } = await sql<{ id: string; versionId: string | null; versionNumber: number | null }>`
    select d.id, v.id as "versionId", v.number as "versionNumber" from report_draft d
      left join lateral (select id, number from report_version where draft_id = d.id order by number desc limit 1) v on true
     where d.process_id = ${processId} and d.kind = ${of.kind} and d.language = ${of.language}
       and d.document_id is not distinct from ${of.documentId}::uuid`.execute(trx);
  return rows[0] ?? null;
}

/** @returns false when somebody else has started the same draft */
export async function insertDraft(
  trx: Trx,
  draft: DraftOf & { id: string; processId: string; title: string },
  by: string,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(trx)
    .insertInto("report_draft")
    .values({
      id: draft.id,
      process_id: draft.processId,
      kind: draft.kind,
      document_id: draft.documentId,
      language: draft.language,
      title: draft.title,
      revision: 1,
      started_by: by,
      started_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
}

export async function insertEdit(
  trx: Trx,
  draft: { id: string; processId: string },
  edit: Edit,
): Promise<void> {
  await tables(trx)
    .insertInto("report_edit")
    .values({
      draft_id: draft.id,
      process_id: draft.processId,
      revision: edit.revision,
      content: json(edit.content),
      saved_by: edit.savedBy,
      saved_at: edit.savedAt,
      based_on: edit.basedOn,
      fork: edit.fork,
    })
    .execute();
}

export async function standOn(trx: Trx, draftId: string, revision: number): Promise<void> {
  await tables(trx).updateTable("report_draft").set({ revision }).where("id", "=", draftId).execute();
}

export async function getEditContent(trx: Trx, draftId: string, revision: number): Promise<DraftContent> {
  const row = await tables(trx)
    .selectFrom("report_edit")
    .select("content")
    .where("draft_id", "=", draftId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  if (!row) throw problems.badRequest();
  return row.content;
}

export interface BlockEdit {
  revision: number;
  savedBy: string;
  savedAt: Date;
  fork: boolean;
  block: DraftBlock | null;
}

/** How one block stood in each edit, the newest first. */
export async function listBlockEdits(trx: Trx, draftId: string, key: string): Promise<BlockEdit[]> {
  const { rows } = await sql<BlockEdit>`
    select revision, saved_by as "savedBy", saved_at as "savedAt", fork,
           jsonb_path_query_first(content, '$.blocks[*] ? (@.key == $key)', jsonb_build_object('key', ${key}::text)) as block
      from report_edit where draft_id = ${draftId} order by revision desc`.execute(trx);
  return rows;
}
