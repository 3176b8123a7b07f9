import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Acting } from "#rooms/process/door.ts";
import { markTakenBack } from "../exchange/taking/import-queries.ts";
import { lockCoding } from "../queries.ts";
import { lockCodebook } from "../themes/codebook-act.ts";
import { themeProblems } from "../themes/problems.ts";
import { markUndone } from "./act-queries.ts";

/** What one act left standing: its codings of areas, its changes of the codebook, or both. */
interface ActHalves {
  codingActId: string | null;
  codebookActId: string | null;
}

interface FoundHalves extends ActHalves {
  isImport: boolean;
  importId: string | null;
}

/** Locks all that an act may have changed: the codebook before the coding, as everywhere. */
export async function lockActs(trx: Trx, processId: string): Promise<void> {
  await lockCodebook(trx, processId);
  await lockCoding(trx, processId);
}

/**
 * Takes back an act whole, from whichever half it is named: a theme with the area it brought, an import
 * with its areas and its themes. A half that was taken back before is left as it is.
 *
 * @returns the halves that were taken back now; both null when nothing of it stood
 * @throws themeMovedSince when something newer in the codebook builds on it
 */
export async function undoAct(
  { trx, viewer, clock }: Acting,
  processId: string,
  act: { coding: string } | { codebook: string },
): Promise<ActHalves> {
  await lockActs(trx, processId);
  const found = await findHalves(trx, processId, act);
  if (!found) throw problems.notFound();
  const { codingActId, codebookActId, isImport, importId } = found;
  // Who codes blind sees no import, and half of one is not undone.
  if (isImport && importId === null) throw problems.notYours();
  const at = clock();
  if (codebookActId !== null) {
    if (await isBuiltUpon(trx, processId, codebookActId)) throw themeProblems.themeMovedSince();
    const done = await sql`
      update codebook_act set undone_at = ${at}, undone_by = ${viewer.id}
       where id = ${codebookActId} and undone_at is null`.execute(trx);
    // A reader sees the act but may not touch it, and the database says so by doing nothing.
    if (done.numAffectedRows === 0n) throw problems.notYours();
  }
  if (codingActId !== null) await markUndone(trx, codingActId, viewer.id, at);
  if (importId !== null) await markTakenBack(trx, importId, viewer.id, at);
  return { codingActId, codebookActId };
}

async function findHalves(
  trx: Trx,
  processId: string,
  act: { coding: string } | { codebook: string },
): Promise<FoundHalves | null> {
  const named =
    "coding" in act
      ? sql`select a.id as coding, coalesce(b.id, i.codebook_act_id) as codebook, a.kind, i.id as import
              from coding_act a
              left join codebook_act b on b.coding_act_id = a.id
              left join exchange_import i on i.coding_act_id = a.id
             where a.process_id = ${processId} and a.id = ${act.coding}`
      : sql`select coalesce(b.coding_act_id, i.coding_act_id) as coding, b.id as codebook, b.kind, i.id as import
              from codebook_act b
              left join exchange_import i on i.codebook_act_id = b.id
             where b.process_id = ${processId} and b.id = ${act.codebook}`;
  const { rows } = await sql<FoundHalves>`
    select (select id from coding_act where id = n.coding and undone_at is null) as "codingActId",
           (select id from codebook_act where id = n.codebook and undone_at is null) as "codebookActId",
           n.kind = 'import' as "isImport", n.import as "importId"
      from (${named}) n`.execute(trx);
  return rows[0] ?? null;
}

/**
 * Whether a newer act that stands would be left hanging: it decides about the same statement in the same
 * theme, merges a theme that got statements here (what went along would stay in the other), or uses a
 * theme that has its words from here. New words on a theme are no hindrance to taking a statement out of it.
 */
async function isBuiltUpon(trx: Trx, processId: string, actId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    with newer as materialized (
      select id from codebook_act
       where process_id = ${processId} and undone_at is null and at > (select at from codebook_act where id = ${actId})),
    said as materialized (select theme_id from theme_entry where act_id = ${actId}),
    laid as materialized (select theme_id, statement_id from theme_coding where act_id = ${actId})
    select exists (
             select from theme_coding c join newer on newer.id = c.act_id
              where c.process_id = ${processId}
                and (c.theme_id in (select theme_id from said)
                  or (c.theme_id, c.statement_id) in (select theme_id, statement_id from laid)))
        or exists (
             select from theme_entry e join newer on newer.id = e.act_id
              where e.process_id = ${processId}
                and (e.theme_id in (select theme_id from said) or e.parent_id in (select theme_id from said)
                  or e.merged_into in (select theme_id from said union select theme_id from laid)
                  or (e.merged_into is not null and e.theme_id in (select theme_id from laid)))) as is`.execute(
    trx,
  );
  return rows[0]!.is;
}
