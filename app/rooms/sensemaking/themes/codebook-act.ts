import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import type { Acting } from "#rooms/process/door.ts";
import type { ThemeWords } from "./theme.ts";

export type CodebookActKind =
  | "add"
  | "accept"
  | "decline"
  | "edit"
  | "merge"
  | "split"
  | "retire"
  | "restore"
  | "confirm"
  | "reject"
  | "move"
  | "withdraw"
  | "import";

/** Locks the codebook of one process until commit, so that acts come one after the other. */
export async function lockCodebook(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `codebook ${processId}`);
}

/**
 * Writes that somebody did something; what it did is written with its id. The caller holds the lock.
 * No two acts bear the same time, so that undo and »as it was then« know which came first.
 */
export async function beginAct(
  { trx, viewer, clock, ids, record }: Acting,
  processId: string,
  kind: CodebookActKind,
): Promise<string> {
  const id = ids.uuid();
  await sql`
    insert into codebook_act (id, process_id, person_id, at, kind)
    select ${id}, ${processId}, ${viewer.id}, greatest(${clock()}::timestamptz, max(at) + interval '1 millisecond'), ${kind}
      from codebook_act where process_id = ${processId}`.execute(trx);
  await record({
    kind: "codebookChanged",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: id, what: kind },
  });
  return id;
}

interface Entry extends ThemeWords {
  themeId: string;
  retired?: boolean;
  mergedInto?: string | null;
}

export async function insertEntries(
  trx: Trx,
  processId: string,
  actId: string,
  entries: readonly Entry[],
): Promise<void> {
  const given = entries.map(({ retired = false, mergedInto = null, ...entry }) => ({
    ...entry,
    retired,
    mergedInto,
  }));
  await sql`
    insert into theme_entry (act_id, process_id, theme_id, name, definition, use_when, not_when, focus_area_id, parent_id, retired, merged_into)
    select ${actId}, ${processId}, "themeId", name, definition, "useWhen", "notWhen", "areaId", "parentId", retired, "mergedInto"
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given ("themeId" uuid, name text, definition text, "useWhen" text, "notWhen" text, "areaId" uuid, "parentId" uuid, retired boolean, "mergedInto" uuid)`.execute(
    trx,
  );
}

/** New themes with the next numbers; a number is used once, also by a theme whose making is undone. */
export async function insertThemes(
  trx: Trx,
  processId: string,
  ids: readonly string[],
  at: Date,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    insert into theme (id, process_id, number, made_at)
    select id, ${processId}, (select count(*) from theme where process_id = ${processId}) + n, ${at}
      from unnest(${[...ids]}::uuid[]) with ordinality as given (id, n)
    returning number`.execute(trx);
  return rows.map((row) => row.number);
}

export interface ThemeCodingRow {
  themeId: string;
  statementId: string;
  state: "placed" | "confirmed" | "rejected" | "withdrawn";
  firm?: boolean;
  runId?: string | null;
}

/** One question however many rows; each names the reading its statement has now. */
export async function insertThemeCodings(
  trx: Trx,
  processId: string,
  actId: string,
  rows: readonly ThemeCodingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map(({ firm = false, runId = null, ...row }) => ({ ...row, firm, runId }));
  await sql`
    insert into theme_coding (act_id, process_id, statement_id, reading_id, theme_id, state, firm, run_id)
    select ${actId}, ${processId}, s.id, s.reading_id, given."themeId", given.state, given.firm, given."runId"
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given ("themeId" uuid, "statementId" uuid, state text, firm boolean, "runId" uuid)
      join statement s on s.id = given."statementId" and s.process_id = ${processId}
     order by s.number, given."themeId"`.execute(trx);
}

export interface StandingThemeCoding {
  themeId: string;
  statementId: string;
  state: ThemeCodingRow["state"];
  firm: boolean;
  runId: string | null;
}

/** What stands in some themes, also of statements that do not count just now. */
export async function listStandingIn(
  trx: Trx,
  processId: string,
  themeIds: readonly string[],
): Promise<StandingThemeCoding[]> {
  const { rows } = await sql<StandingThemeCoding>`
    select theme_id as "themeId", statement_id as "statementId", state, firm, run_id as "runId"
      from standing_theme_coding
     where process_id = ${processId} and theme_id = any (${[...themeIds]}::uuid[])`.execute(trx);
  return rows;
}
