import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Change, ChangeKind, ChangeOutline } from "#sense/themes/codebook-change.ts";
import { outlineChanges } from "#sense/themes/propose-changes.ts";
import { classesAt, loadPlaces, type Places } from "./place-classes.ts";
import { findLatestThemeRun, type ThemeRun } from "./run-queries.ts";
import type { Level } from "./theme.ts";

/** What the newest run would change in the codebook, as both stand now. */
export interface Proposals {
  run: ThemeRun;
  level: Level;
  outlines: ChangeOutline[];
  places: Places;
}

/**
 * Proposals are worked out when asked for, so that they fit what was accepted a moment ago. They count their
 * statements; who those are is put together for the few that are shown or answered. Null when no run was made.
 */
export async function loadProposals(trx: Trx, processId: string, level: Level): Promise<Proposals | null> {
  const run = await findLatestThemeRun(trx, processId);
  if (!run) return null;
  const places = await loadPlaces(trx, processId, run.id);
  const { classes, codebook } = classesAt(places, level);
  return { run, level, outlines: outlineChanges(classes, codebook), places };
}

/** Some of the proposals with their statements, in order of id. */
export function withStatements({ places }: Proposals, outlines: readonly ChangeOutline[]): Change[] {
  return outlines.map((outline) => ({
    ...outline,
    statementIds: outline.keys.flatMap((key) => places.byKey.get(key)?.ids ?? []).sort(),
  }));
}

/** Keeps what was answered, so that a later run does not ask the same again. */
export async function insertAnswers(
  trx: Trx,
  processId: string,
  actId: string,
  { run, level }: Proposals,
  changes: readonly Change[],
  accepted: boolean,
): Promise<void> {
  const given = changes.map(({ kind, themeIds, statementIds, hash }) => ({
    kind,
    themeIds,
    statementIds,
    hash,
  }));
  await sql`
    insert into codebook_answer (act_id, process_id, run_id, kind, level, accepted, theme_ids, statement_ids, hash)
    select ${actId}, ${processId}, ${run.id}, kind, ${level}, ${accepted}, "themeIds", "statementIds", hash
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (kind text, "themeIds" uuid[], "statementIds" uuid[], hash text)`.execute(trx);
}

/** The level people have worked at last; the middle one until somebody has chosen. */
export async function findLevel(trx: Trx, processId: string): Promise<Level> {
  const { rows } = await sql<{ level: Level }>`
    select w.level from codebook_answer w join codebook_act a on a.id = w.act_id
     where w.process_id = ${processId} and a.undone_at is null
     order by a.at desc limit 1`.execute(trx);
  return rows[0]?.level ?? "middle";
}

export type { Change, ChangeKind, ChangeOutline };
