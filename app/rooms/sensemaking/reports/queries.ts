import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import { anyStatement, type Finding, type FindingQuery } from "./finding.ts";
import type { TemplateUse } from "./finding-templates.ts";

type ReportTables = {
  finding: {
    id: string;
    process_id: string;
    focus_area_id: string | null;
    position: number;
    sentence: string;
    query: Partial<FindingQuery> & { own?: boolean };
    quotes: ChosenQuote[];
    made_by: string;
    made_at: Date;
    ended_at: Date | null;
    ended_by: string | null;
  };
};

/** A quote in the order it was chosen, and which side of the finding it stands on. */
interface ChosenQuote {
  statementId: string;
  side: "for" | "counter";
}

const tables = (trx: Trx) => trx.withTables<ReportTables>();
const columns = ["id", "position", "sentence", "query", "quotes"] as const;
const json = <T>(value: T) => JSON.stringify(value) as unknown as T;

/** Standing findings of a process, in the order people gave them. */
export async function listFindings(trx: Trx, processId: string): Promise<Finding[]> {
  const rows = await tables(trx)
    .selectFrom("finding")
    .select(columns)
    .where("process_id", "=", processId)
    .where("ended_at", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ query: { own, ...query }, quotes, ...row }) => ({
    ...row,
    query: { ...anyStatement, ...query },
    own: own ?? false,
    quotes: onSide(quotes, "for"),
    counterQuotes: onSide(quotes, "counter"),
  }));
}

/** Without what it does not ask for, as findings were kept from the first. */
function storedQuery({ query, own }: Finding): Partial<FindingQuery> & { own?: boolean } {
  const { rest, themeId, template, ...first } = query;
  return {
    ...first,
    ...(rest !== null && { rest }),
    ...(themeId !== null && { themeId }),
    ...(template !== null && { template }),
    ...(own && { own }),
  };
}

const onSide = (quotes: ChosenQuote[], side: ChosenQuote["side"]) =>
  quotes.filter((each) => each.side === side).map((each) => each.statementId);

const chosenQuotes = (finding: Finding): ChosenQuote[] => [
  ...finding.quotes.map((statementId) => ({ statementId, side: "for" as const })),
  ...finding.counterQuotes.map((statementId) => ({ statementId, side: "counter" as const })),
];

export async function getFinding(trx: Trx, processId: string, id: string): Promise<Finding> {
  const found = (await listFindings(trx, processId)).find((each) => each.id === id);
  if (!found) throw problems.notFound();
  return found;
}

export async function insertFinding(
  trx: Trx,
  processId: string,
  finding: Finding,
  by: string,
  now: Date,
): Promise<void> {
  await tables(trx)
    .insertInto("finding")
    .values({
      id: finding.id,
      process_id: processId,
      focus_area_id: finding.query.focusAreaId,
      position: finding.position,
      sentence: finding.sentence,
      query: json(storedQuery(finding)),
      quotes: json(chosenQuotes(finding)),
      made_by: by,
      made_at: now,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

export async function updateFinding(trx: Trx, finding: Finding): Promise<void> {
  await tables(trx)
    .updateTable("finding")
    .set({
      sentence: finding.sentence,
      position: finding.position,
      focus_area_id: finding.query.focusAreaId,
      query: json(storedQuery(finding)),
      quotes: json(chosenQuotes(finding)),
    })
    .where("id", "=", finding.id)
    .execute();
}

export async function placeFinding(trx: Trx, id: string, position: number): Promise<void> {
  await tables(trx).updateTable("finding").set({ position }).where("id", "=", id).execute();
}

export async function endFinding(trx: Trx, id: string, by: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable("finding")
    .set({ ended_at: now, ended_by: by })
    .where("id", "=", id)
    .execute();
}

/** Templates of findings that people have left out or taken away. */
export async function listTemplatesLeftOut(trx: Trx, processId: string): Promise<TemplateUse[]> {
  const { rows } = await sql<{ template: TemplateUse }>`
    select distinct query -> 'template' as template from finding
     where process_id = ${processId} and ended_at is not null and query -> 'template' is not null`.execute(
    trx,
  );
  return rows.map(({ template }) => template);
}

/** Which further readings of the statements there are at all. */
export async function findLayers(
  trx: Trx,
  processId: string,
): Promise<{ themes: boolean; copies: boolean; samples: boolean; minorities: boolean }> {
  const { rows } = await sql<{ themes: boolean; copies: boolean; samples: boolean; minorities: boolean }>`
    select exists (select from theme where process_id = ${processId}) as themes,
           exists (select from copy_run where process_id = ${processId}) as copies,
           exists (select from sample where process_id = ${processId} and delivered_at is not null) as samples,
           exists (select from minority_decision where process_id = ${processId} and undone_at is null) as minorities`.execute(
    trx,
  );
  return rows[0]!;
}

/** Where each counted statement is, and under which name or reason: the rows behind the ledger's numbers. */
export async function listPlaces(trx: Trx, processId: string): Promise<StatementPlace[]> {
  const { rows } = await sql<StatementPlace>`
    select statement_id as "statementId", place, reason from statement_place where process_id = ${processId}`.execute(
    trx,
  );
  return rows;
}

export interface StatementPlace {
  statementId: string;
  place: Place;
  reason: string | null;
}

export type Place = "coded" | "waiting" | "rest" | "excluded";
