import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { problems } from "#base/problems.ts";
import { contributionColumns, tables } from "./contribution-tables.ts";
import type { Basis, Statement } from "./statement.ts";

export interface Contribution {
  id: string;
  processId: string;
  /** Document and reading, or else the intake it came with: a sheet or a paste. */
  documentId: string | null;
  readingId: string | null;
  intakeId: string | null;
  /** Its row in the sheet it came in. */
  rowNumber: number | null;
  kind: "compiledNote" | "input";
  basis: Basis;
  channel: string;
  groups: number | null;
  /** As the sheet or the person who typed it in says; null is »unknown«. */
  senderKind: string | null;
  place: string | null;
  saidOn: string | null;
}

/** A contribution that a document brought. */
type DocumentContribution = Pick<
  Contribution,
  "id" | "processId" | "kind" | "basis" | "channel" | "groups"
> & {
  documentId: string;
  readingId: string;
};

const statementColumns = [
  "id",
  "process_id as processId",
  "document_id as documentId",
  "intake_id as intakeId",
  "row_number as rowNumber",
  "contribution_id as contributionId",
  "number",
  "basis",
  "group_label as group",
  "question_number as questionNumber",
  "question",
  "reading_id as readingId",
  "spans",
  "text",
  "raw_start as rawStart",
  "split_from as splitFrom",
  "retired_because as retired",
  "removed_at as removedAt",
] as const;

/** The next `count` statement numbers of a process. The counter row is locked until commit, so no number is given twice. */
export async function takeStatementNumbers(trx: Trx, processId: string, count: number): Promise<number> {
  const { rows } = await sql<{ first: number }>`
    insert into process_counter (process_id, next_statement) values (${processId}, 1 + ${count})
    on conflict (process_id) do update set next_statement = process_counter.next_statement + ${count}
    returning next_statement - ${count} as first`.execute(trx);
  return rows[0]!.first;
}

export async function saveContribution(trx: Trx, contribution: DocumentContribution): Promise<string> {
  const row = await tables(trx)
    .insertInto("contribution")
    .values({
      id: contribution.id,
      process_id: contribution.processId,
      document_id: contribution.documentId,
      reading_id: contribution.readingId,
      kind: contribution.kind,
      basis: contribution.basis,
      channel: contribution.channel,
      groups: contribution.groups,
      position: 0,
    })
    .onConflict((oc) =>
      oc.columns(["document_id", "position"]).doUpdateSet({
        reading_id: contribution.readingId,
        kind: contribution.kind,
        groups: contribution.groups,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Until commit nobody else places or splits the statements of this source: a document, or a contribution without one. */
export async function lockStatementsOf(trx: Trx, sourceId: string): Promise<void> {
  await lockUntilCommit(trx, `statements of ${sourceId}`);
}

export async function listStatementsOfDocument(trx: Trx, documentId: string): Promise<Statement[]> {
  return tables(trx)
    .selectFrom("statement")
    .select(statementColumns)
    .where("document_id", "=", documentId)
    .orderBy("raw_start")
    .orderBy("number")
    .execute();
}

/** All that a contribution ever stated, in the order of its raw text. */
export async function listStatementsOfContribution(trx: Trx, contributionId: string): Promise<Statement[]> {
  return tables(trx)
    .selectFrom("statement")
    .select(statementColumns)
    .where("contribution_id", "=", contributionId)
    .orderBy("raw_start")
    .orderBy("number")
    .execute();
}

export interface StatementFilter {
  words?: string | undefined;
  documentId?: string | undefined;
  contributionId?: string | undefined;
  intakeId?: string | undefined;
  group?: string | undefined;
  ids?: string[];
}

/** Counted statements of a process, in order of number. */
export async function listStatements(
  trx: Trx,
  processId: string,
  filter: StatementFilter = {},
  page?: { limit: number; offset: number },
): Promise<Statement[]> {
  let query = filtered(trx, processId, filter).select(statementColumns).orderBy("number");
  if (page) query = query.limit(page.limit).offset(page.offset);
  return query.execute();
}

/** The same without their words, for lists that are narrowed to them. */
export async function listStatementIds(
  trx: Trx,
  processId: string,
  filter: StatementFilter,
): Promise<string[]> {
  const rows = await filtered(trx, processId, filter).select("id").orderBy("number").execute();
  return rows.map((row) => row.id);
}

export async function countStatements(
  trx: Trx,
  processId: string,
  filter: StatementFilter = {},
): Promise<number> {
  const row = await filtered(trx, processId, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The same of all that are counted, as a question within a larger one. */
export function statementsCounted(processId: string) {
  return sql`select count(*) from statement where process_id = ${processId} and retired_at is null`;
}

function filtered(trx: Trx, processId: string, filter: StatementFilter) {
  let query = tables(trx)
    .selectFrom("statement")
    .where("process_id", "=", processId)
    .where("retired_at", "is", null);
  if (filter.documentId) query = query.where("document_id", "=", filter.documentId);
  if (filter.contributionId) query = query.where("contribution_id", "=", filter.contributionId);
  if (filter.intakeId) query = query.where("intake_id", "=", filter.intakeId);
  if (filter.group) query = query.where("group_label", "=", filter.group);
  if (filter.ids)
    query = filter.ids.length > 0 ? query.where("id", "in", filter.ids) : query.where(sql<boolean>`false`);
  // Whole words by Danish stems, and any part of a word: people search for both.
  if (filter.words) {
    const part = `%${filter.words.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(
      // What the index can find; of fewer than three letters on end it knows nothing.
      /[\p{L}\p{N}]{3}/u.test(filter.words)
        ? sql<boolean>`id in (select statements_saying(${processId}, ${filter.words}, ${part}))`
        : sql<boolean>`(stems @@ websearch_to_tsquery('danish', ${filter.words}) or text ilike ${part})`,
    );
  }
  return query;
}

export async function getStatement(trx: Trx, processId: string, id: string): Promise<Statement> {
  const row = await tables(trx)
    .selectFrom("statement")
    .select(statementColumns)
    .where("process_id", "=", processId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

/**
 * The counted statements most like this one, by shared letter triplets: what
 * a closer comparison needs to look at, however many statements there are. Half
 * are alike as a whole; the rest hold this wording inside a longer one.
 */
export async function listSimilar(trx: Trx, statement: Statement): Promise<Statement[]> {
  const nearest = (order: RawBuilder<number>) =>
    tables(trx)
      .selectFrom("statement")
      .select("id")
      .where("process_id", "=", statement.processId)
      .where("retired_at", "is", null)
      .where("id", "!=", statement.id)
      .orderBy(order)
      .limit(mostSimilar / 2);
  return tables(trx)
    .selectFrom("statement")
    .select(statementColumns)
    .where((eb) =>
      eb.or([
        eb("id", "in", nearest(sql<number>`text <-> ${statement.text}`)),
        eb("id", "in", nearest(sql<number>`text <->> ${statement.text}`)),
      ]),
    )
    .orderBy("number")
    .execute();
}

const mostSimilar = 60;

/** The words of a statement in one reading. */
export interface Wording {
  readingId: string;
  text: string;
}

/** How a statement has read, oldest reading first and once for each wording, as a question within a larger one: rows of `text`. */
export function wordingsOfStatement(statementId: string) {
  return sql`select w.text from statement_wording w join reading r on r.id = w.reading_id
              where w.statement_id = ${statementId} group by w.text order by min(r.number), w.text`;
}

export interface Family {
  statement: Statement;
  /** What it is part of. */
  whole: Statement | null;
  /** What it was split into, by number. */
  parts: Statement[];
  /** How it has read, oldest reading first. */
  wordings: Wording[];
}

/** A statement with all that hangs on it, in one query. */
export async function getFamily(trx: Trx, processId: string, id: string): Promise<Family> {
  const rows = await tables(trx)
    .selectFrom("statement")
    .select(statementColumns)
    .select(
      sql<
        Wording[]
      >`(select coalesce(json_agg(json_build_object('readingId', w.reading_id, 'text', w.text) order by w.reading_id), '[]')
                        from statement_wording w where w.statement_id = statement.id)`.as("wordings"),
    )
    .where("process_id", "=", processId)
    .where((eb) =>
      eb.or([
        eb("id", "=", id),
        eb("split_from", "=", id),
        eb("id", "=", eb.selectFrom("statement as part").select("part.split_from").where("part.id", "=", id)),
      ]),
    )
    .orderBy("number")
    .execute();
  const found = rows.find((row) => row.id === id);
  if (!found) throw problems.notFound();
  const { wordings, ...statement } = found;
  return {
    statement,
    whole: rows.find((row) => row.id === statement.splitFrom) ?? null,
    parts: rows.filter((row) => row.splitFrom === id),
    wordings,
  };
}

/** Does a contribution say anything in the newest approved reading of its document? */
const speaks = sql<boolean>`(
  exists (select from statement s where s.contribution_id = contribution.id and s.retired_at is null)
  or exists (select from overall_feedback f where f.contribution_id = contribution.id and f.reading_id = contribution.reading_id))`;

/**
 * How much was said, each unit counted for itself: a statement is not a
 * contribution, a group not a person. A document that no longer says anything, read
 * as something else, is none of them.
 */
export async function countUnits(
  trx: Trx,
  processId: string,
): Promise<{ statements: number; contributions: number; notes: number; groups: number; documents: number }> {
  const { rows } = await sql<{
    statements: number;
    contributions: number;
    notes: number;
    groups: number;
    documents: number;
  }>`
    with speaking as (select * from contribution where process_id = ${processId} and ${speaks})
    select (select count(*) from statement where process_id = ${processId} and retired_at is null)::int as statements,
           (count(*) filter (where kind = 'input'))::int as contributions,
           (count(*) filter (where kind = 'compiledNote'))::int as notes,
           coalesce(sum(groups), 0)::int as groups,
           count(distinct document_id)::int as documents
      from speaking`.execute(trx);
  return rows[0]!;
}

/** The contributions that `countUnits` counts. */
export async function listContributions(trx: Trx, processId: string): Promise<Contribution[]> {
  return tables(trx)
    .selectFrom("contribution")
    .select(contributionColumns)
    .where("process_id", "=", processId)
    .where(speaks)
    .execute();
}
