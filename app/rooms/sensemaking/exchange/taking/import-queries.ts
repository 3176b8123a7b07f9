import { promisify } from "node:util";
import { deflateRaw, type InputType, inflateRaw, type ZlibOptions } from "node:zlib";
import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { problems } from "#base/problems.ts";
import type { ForeignFile } from "./foreign-file.ts";

/** Beside the thread that answers people: what waits may be long. */
const deflate = promisify<InputType, ZlibOptions, Buffer>(deflateRaw);
const inflate = promisify<InputType, Buffer>(inflateRaw);

/** A file that came in, and what became of it. */
export interface ExchangeImport {
  id: string;
  processId: string;
  kind: ForeignFile["kind"];
  title: string;
  madeBy: string;
  madeAt: Date;
  waitsUntil: Date;
  givenUpAt: Date | null;
  takenAt: Date | null;
  takenBy: string | null;
  codingActId: string | null;
  codebookActId: string | null;
  addedAreas: number;
  addedThemes: number;
  addedCodings: number;
  /** Taken back here, or each of its acts undone where one undoes acts. */
  isTakenBack: boolean;
}

export type ImportState = "waiting" | "taken" | "givenUp" | "takenBack";

export function stateOf(
  { takenAt, givenUpAt, isTakenBack, waitsUntil }: ExchangeImport,
  now: Date,
): ImportState {
  if (isTakenBack) return "takenBack";
  if (takenAt) return "taken";
  return givenUpAt || waitsUntil <= now ? "givenUp" : "waiting";
}

const columns = sql`
  i.id, i.process_id as "processId", i.kind, i.title, i.made_by as "madeBy", i.made_at as "madeAt",
  i.waits_until as "waitsUntil", i.given_up_at as "givenUpAt", i.taken_at as "takenAt", i.taken_by as "takenBy",
  i.coding_act_id as "codingActId", i.codebook_act_id as "codebookActId", i.added_areas as "addedAreas",
  i.added_themes as "addedThemes", i.added_codings as "addedCodings",
  i.taken_back_at is not null or (coalesce(i.coding_act_id, i.codebook_act_id) is not null
    and not exists (select from coding_act a where a.id = i.coding_act_id and a.undone_at is null)
    and not exists (select from codebook_act a where a.id = i.codebook_act_id and a.undone_at is null)) as "isTakenBack"`;

export async function listImports(
  trx: Trx,
  processId: string,
  page: { limit: number; offset: number },
): Promise<{ imports: ExchangeImport[]; count: number }> {
  const { rows } = await sql<ExchangeImport & { count: number }>`
    select ${columns}, (count(*) over ())::int as count from exchange_import i
     where i.process_id = ${processId} order by i.made_at desc, i.id desc
     limit ${page.limit} offset ${page.offset}`.execute(trx);
  return { imports: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}

/** @throws notFound */
export async function getImport(trx: Trx, processId: string, id: string): Promise<ExchangeImport> {
  const { rows } = await sql<ExchangeImport>`
    select ${columns} from exchange_import i where i.process_id = ${processId} and i.id = ${id}`.execute(trx);
  if (!rows[0]) throw problems.notFound();
  return rows[0];
}

/** Until commit nobody else answers this file. */
export async function lockImport(trx: Trx, id: string): Promise<void> {
  await lockUntilCommit(trx, `import ${id}`);
}

export async function insertImport(
  trx: Trx,
  row: Pick<ExchangeImport, "id" | "processId" | "title" | "madeBy" | "madeAt" | "waitsUntil"> & {
    sha256: string;
    file: ForeignFile;
  },
): Promise<void> {
  const content = await deflate(Buffer.from(JSON.stringify(row.file)), { level: 6 });
  await sql`
    insert into exchange_import (id, process_id, kind, title, file_sha256, content, made_by, made_at, waits_until)
    values (${row.id}, ${row.processId}, ${row.file.kind}, ${row.title}, ${row.sha256}, ${content}, ${row.madeBy},
            ${row.madeAt}, ${row.waitsUntil})`.execute(trx);
}

/** What the file said, while it waits. */
export async function findContent(trx: Trx, id: string): Promise<ForeignFile | null> {
  const { rows } = await sql<{ content: Buffer | null }>`
    select content from exchange_import where id = ${id}`.execute(trx);
  const content = rows[0]?.content;
  return content ? (JSON.parse((await inflate(content)).toString("utf8")) as ForeignFile) : null;
}

export async function giveUp(trx: Trx, id: string, at: Date): Promise<void> {
  await sql`update exchange_import set content = null, given_up_at = ${at}
             where id = ${id} and taken_at is null and given_up_at is null`.execute(trx);
}

export async function markTaken(
  trx: Trx,
  id: string,
  taken: { at: Date; by: string } & Pick<
    ExchangeImport,
    "codingActId" | "codebookActId" | "addedAreas" | "addedThemes" | "addedCodings"
  >,
): Promise<void> {
  await sql`
    update exchange_import
       set content = null, taken_at = ${taken.at}, taken_by = ${taken.by}, coding_act_id = ${taken.codingActId},
           codebook_act_id = ${taken.codebookActId}, added_areas = ${taken.addedAreas},
           added_themes = ${taken.addedThemes}, added_codings = ${taken.addedCodings}
     where id = ${id}`.execute(trx);
}

export async function markTakenBack(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await sql`update exchange_import set taken_back_at = ${at}, taken_back_by = ${by} where id = ${id}`.execute(
    trx,
  );
  // Themes from here are no more; a later file makes them anew.
  await sql`delete from exchange_code where import_id = ${id} and theme_id is not null`.execute(trx);
}

/** Which focus area or theme each code of the file became. */
export async function rememberCodes(
  trx: Trx,
  processId: string,
  importId: string,
  became: readonly { guid: string; areaId: string | null; themeId: string | null }[],
): Promise<void> {
  await sql`
    insert into exchange_code (process_id, guid, import_id, focus_area_id, theme_id)
    select ${processId}, guid, ${importId}, "areaId", "themeId"
      from jsonb_to_recordset(${JSON.stringify(became)}::jsonb) as given (guid uuid, "areaId" uuid, "themeId" uuid)
    on conflict (process_id, guid) do update
       set import_id = excluded.import_id, focus_area_id = excluded.focus_area_id, theme_id = excluded.theme_id`.execute(
    trx,
  );
}

/** »theme statement« of pairs that a person has rejected. */
export async function listRejectedThemes(trx: Trx, processId: string): Promise<Set<string>> {
  const { rows } = await sql<{ pair: string }>`
    select theme_id || ' ' || statement_id as pair from standing_theme_coding
     where process_id = ${processId} and state = 'rejected'`.execute(trx);
  return new Set(rows.map(({ pair }) => pair));
}

export interface NewCoding {
  statementId: string;
  target: "area" | "rest" | "exclusion";
  areaId: string | null;
  reason: string | null;
}

/** One question however many; each names the reading its statement has now. */
export async function insertImportedCodings(
  trx: Trx,
  processId: string,
  actId: string,
  codings: readonly NewCoding[],
): Promise<void> {
  await sql`
    insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state)
    select ${actId}, ${processId}, s.id, s.reading_id, given.target, given."areaId", given.reason, 'confirmed'
      from jsonb_to_recordset(${JSON.stringify(codings)}::jsonb)
        as given ("statementId" uuid, target text, "areaId" uuid, reason text)
      join statement s on s.id = given."statementId" and s.process_id = ${processId}
     order by s.number, given."areaId"`.execute(trx);
}
