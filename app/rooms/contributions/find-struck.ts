import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Span } from "#formats/span.ts";
import { tables } from "./contribution-tables.ts";

/** What of the contributions room a removal takes. */
export type RemovalKind = "document" | "contribution" | "statement";

/** The statements a removal takes with everything they ever said, and what stands beside them. */
export interface FoundStruck {
  documentId: string | null;
  contributionId: string | null;
  /** The sheet or paste it came in. */
  intakeId: string | null;
  /** In order of number; empty for minutes, and for what says nothing. */
  statements: { id: string; number: number; text: string }[];
  /** Every wording, and what they restate; each for itself. */
  words: string[];
  /** Places in the raw text of the document or contribution. */
  spans: Span[];
  /** Places of statements that stay. */
  keep: Span[];
  /** What removed statements are parts of: it holds their words too. */
  wholes: string[];
  /** When it was removed before. */
  removedAt: Date | null;
}

/** @throws notFound, also for a contribution that came in a document: that is removed as the document */
export async function findStruck(
  trx: Trx,
  processId: string,
  kind: RemovalKind,
  id: string,
): Promise<FoundStruck> {
  if (kind === "statement") return findStatement(trx, processId, id);
  const column = kind === "document" ? "document_id" : "contribution_id";
  const rows = await rowsWhere(trx, processId, column, id);
  const contribution = await tables(trx)
    .selectFrom("contribution")
    .select(["id", "document_id", "intake_id", "raw_text", "removed_at"])
    .where("process_id", "=", processId)
    .where(kind === "document" ? "document_id" : "id", "=", id)
    .executeTakeFirst();
  if (kind === "contribution" && (!contribution || contribution.document_id !== null))
    throw problems.notFound();
  const feedback =
    kind === "document"
      ? await tables(trx)
          .selectFrom("overall_feedback")
          .select("text")
          .where("document_id", "=", id)
          .execute()
      : [];
  return {
    documentId: kind === "document" ? id : null,
    contributionId: contribution?.id ?? null,
    intakeId: contribution?.intake_id ?? null,
    statements: rows.map(({ id: each, number, text }) => ({ id: each, number, text })),
    words: [
      ...(await wordsOf(trx, rows)),
      ...feedback.map((each) => each.text),
      ...(contribution?.raw_text ? [contribution.raw_text] : []),
    ],
    spans: [],
    keep: [],
    wholes: [],
    removedAt: contribution?.removed_at ?? null,
  };
}

async function findStatement(trx: Trx, processId: string, id: string): Promise<FoundStruck> {
  const chosen = (await rowsWhere(trx, processId, "id", id))[0];
  if (!chosen) throw problems.notFound();
  const beside = await rowsWhere(trx, processId, "contribution_id", chosen.contribution_id);
  const parts = partsOf(beside, chosen.id);
  const wholes = wholesOf(beside, chosen);
  const gone = beside.filter((each) => each.id === chosen.id || parts.has(each.id));
  const others = beside.filter((each) => !gone.includes(each) && !wholes.includes(each.id));
  // What others said elsewhere in the same document stays too, whoever's contribution it is.
  const keep = others.flatMap((each) => each.spans);
  const wordings = await wordingSpans(trx, gone);
  return {
    documentId: chosen.document_id,
    contributionId: chosen.contribution_id,
    intakeId: chosen.intake_id,
    statements: gone.map(({ id: each, number, text }) => ({ id: each, number, text })),
    words: await wordsOf(trx, gone),
    spans: [...gone.flatMap((each) => each.spans), ...wordings],
    keep,
    wholes,
    removedAt: chosen.removed_at,
  };
}

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];

function rowsWhere(
  trx: Trx,
  processId: string,
  column: "id" | "document_id" | "contribution_id",
  value: string,
) {
  return tables(trx)
    .selectFrom("statement")
    .select([
      "id",
      "number",
      "text",
      "spans",
      "split_from",
      "document_id",
      "intake_id",
      "contribution_id",
      "removed_at",
    ])
    .where("process_id", "=", processId)
    .where(column, "=", value)
    .orderBy("number")
    .execute();
}

async function wordsOf(trx: Trx, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const wordings = await tables(trx)
    .selectFrom("statement_wording")
    .select("text")
    .distinct()
    .where(
      "statement_id",
      "in",
      rows.map((each) => each.id),
    )
    .execute();
  return [...new Set([...rows, ...wordings].map((each) => each.text))];
}

async function wordingSpans(trx: Trx, rows: readonly Row[]): Promise<Span[]> {
  const wordings = await tables(trx)
    .selectFrom("statement_wording")
    .select("spans")
    .where(
      "statement_id",
      "in",
      rows.map((each) => each.id),
    )
    .execute();
  return wordings.flatMap((each) => each.spans);
}

function partsOf(all: readonly Row[], id: string): Set<string> {
  const found = new Set([id]);
  for (const each of all) if (each.split_from && found.has(each.split_from)) found.add(each.id);
  found.delete(id);
  return found;
}

function wholesOf(all: readonly Row[], part: Row): string[] {
  const whole = all.find((each) => each.id === part.split_from);
  return whole ? [whole.id, ...wholesOf(all, whole)] : [];
}
