import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Report } from "#formats/report.ts";
import type { Striker } from "#sense/strike/striker.ts";
import type { Struck } from "#sense/strike/struck.ts";
import { seeingWhole } from "../double-coding/see-whole.ts";
import { canonicalJson } from "../editing/canonical-json.ts";
import { strikeExchange } from "../exchange/strike-exchange.ts";
import { forgetLessons } from "../proposing/lessons.ts";
import { strikeReport } from "../reports/strike-report.ts";
import { strikeThemes } from "../themes/strike-themes.ts";
import { lockWords } from "./lock-words.ts";

export interface StruckCoding {
  findings: number;
  versions: number;
}

/**
 * Takes words out of everything this room keeps of a process, by law: findings, reasons,
 * the words a proposal shared, drafts, comments and approved versions. A version says itself that
 * words were removed; its hash stays what it was when it was approved.
 */
export async function strikeCoding(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
  line: RemovalLine,
): Promise<StruckCoding> {
  await lockWords(trx, processId);
  return seeingWhole(trx, () => strikeRows(trx, processId, struck, striker, line));
}

async function strikeRows(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
  line: RemovalLine,
): Promise<StruckCoding> {
  if (struck.statementIds.size > 0)
    await sql`update proposal set shared_words = '[]'
               where process_id = ${processId} and statement_id = any (${[...struck.statementIds]}::uuid[])`.execute(
      trx,
    );
  for (const column of typedColumns) await strikeColumn(trx, column, processId, striker);
  await strikeExchange(trx, processId);
  await strikeThemes(trx, processId, struck, striker);
  await forgetLessons(trx, processId);
  const findings = await strikeFindings(trx, processId, struck, striker);
  await strikeEdits(trx, processId, striker);
  return { findings, versions: await strikeVersions(trx, processId, striker, line) };
}

/** The sentence that stands in a report afterwards, in its language. */
type RemovalLine = Record<"da" | "en", string>;

/** Words people have typed, a row each, and how many signs the table allows. */
const typedColumns = [
  { table: "coding", column: "reason", most: 500 },
  { table: "blind_coding", column: "rest", most: 500 },
  { table: "blind_coding", column: "exclusion", most: 500 },
  { table: "sample", column: "reopen_reason", most: 500 },
  { table: "sample", column: "end_reason", most: 500 },
  { table: "report_draft", column: "title", most: 500 },
  { table: "report_comment", column: "text", most: 2000 },
  { table: "statement_comment", column: "text", most: 2000 },
  { table: "exchange_import", column: "title", most: 500 },
  { table: "minority_decision", column: "sentence", most: 1000 },
];

async function strikeColumn(
  trx: Trx,
  { table, column, most }: (typeof typedColumns)[number],
  processId: string,
  striker: Striker,
): Promise<void> {
  const [name, text] = [table, column].map((each) => sql.id(each));
  const { rows } = await sql<{ id: string; text: string }>`
    select id, ${text} as text from ${name} where process_id = ${processId} and ${text} is not null`.execute(
    trx,
  );
  for (const row of rows) {
    // The mark may be longer than what it stands for
    const left = [...striker.words(row.text)].slice(0, most).join("");
    if (left !== row.text) await sql`update ${name} set ${text} = ${left} where id = ${row.id}`.execute(trx);
  }
}

async function strikeFindings(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
): Promise<number> {
  const { rows } = await sql<{
    id: string;
    sentence: string;
    query: { statementIds?: string[] };
    quotes: { statementId: string }[];
  }>`
    select id, sentence, query, quotes from finding where process_id = ${processId}`.execute(trx);
  let touched = 0;
  for (const { id, sentence, query, quotes } of rows) {
    const left = { sentence: striker.words(sentence).slice(0, 1000), query: striker.data(query) };
    const isStruck = left.sentence !== sentence || left.query !== query;
    if (isStruck)
      await sql`update finding set sentence = ${left.sentence}, query = ${JSON.stringify(left.query)}::jsonb
                 where id = ${id}`.execute(trx);
    const named = [...quotes.map((each) => each.statementId), ...(query.statementIds ?? [])];
    if (isStruck || named.some((each) => struck.statementIds.has(each))) touched++;
  }
  return touched;
}

async function strikeEdits(trx: Trx, processId: string, striker: Striker): Promise<void> {
  // Whoever saves holds the draft: what they save is struck with the rest
  await sql`select from report_draft where process_id = ${processId} for update`.execute(trx);
  const { rows } = await sql<{ draft_id: string; revision: number; content: object }>`
    select draft_id, revision, content from report_edit where process_id = ${processId}`.execute(trx);
  for (const { draft_id, revision, content } of rows) {
    const left = striker.data(content);
    if (left !== content)
      await sql`update report_edit set content = ${JSON.stringify(left)}::jsonb
                 where draft_id = ${draft_id} and revision = ${revision}`.execute(trx);
  }
}

async function strikeVersions(
  trx: Trx,
  processId: string,
  striker: Striker,
  line: RemovalLine,
): Promise<number> {
  const { rows } = await sql<{ id: string; content: Buffer }>`
    select id, content from report_version where process_id = ${processId}`.execute(trx);
  let touched = 0;
  for (const { id, content } of rows) {
    const kept = JSON.parse(gunzipSync(content).toString("utf8")) as { report: Report };
    const left = striker.data(kept);
    if (left === kept) continue;
    touched++;
    const told = { ...left, report: strikeReport(left.report, line) };
    await sql`update report_version set content = ${gzipSync(canonicalJson(told))} where id = ${id}`.execute(
      trx,
    );
  }
  return touched;
}
