import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sql } from "kysely";
import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { compare } from "#sense/collection.ts";
import { senseVersion } from "#sense/manifest.ts";
import { assignParameters } from "#sense/parameters.ts";
import { vectorParameters } from "#sense/vectors/parameters.ts";
import { inThread } from "../in-thread.ts";
import type { RunInput } from "./answer-question.ts";
import { answer } from "./learn-lesson.ts";

/*
 * What was learnt from the house's documents is kept for each state of statements, areas and documents: runs
 * that differ in decisions alone share it, a run is made again from it whatever the documents have become, and a
 * correction is tried on it without waiting. Only a job learns.
 */

/** @returns null when the run has no background, or what it taught is not kept (any more) */
export async function findLesson(trx: Trx, processId: string, input: RunInput): Promise<Uint8Array | null> {
  if (!input.background) return null;
  const { rows } = await sql<{ lesson: Buffer }>`
    select lesson from run_lesson where process_id = ${processId} and key = ${keyOf(input)}`.execute(trx);
  return rows[0] ? inflateRawSync(rows[0].lesson) : null;
}

/** Learns in a thread of its own, and keeps it. */
export async function learnAndKeep(
  { trx, clock }: { trx: Trx; clock: Clock },
  processId: string,
  input: RunInput,
  text: string,
): Promise<Uint8Array> {
  const { statements, areas } = input;
  const lesson = await inThread(
    new URL("./learn-lesson.ts", import.meta.url),
    answer,
    { statements, areas, text },
    text.length,
  );
  await sql`
    insert into run_lesson (process_id, key, lesson, learnt_at)
    values (${processId}, ${keyOf(input)}, ${deflateRawSync(lesson)}, ${clock()}) on conflict do nothing`.execute(
    trx,
  );
  return lesson;
}

/** Words of the process are removed by law: what was learnt while they stood there goes with them. */
export async function forgetLessons(trx: Trx, processId: string): Promise<void> {
  await sql`delete from run_lesson where process_id = ${processId}`.execute(trx);
}

/** A lesson is about texts in the order of the collection, whichever statements say them. */
function keyOf({ background, statements, areas }: RunInput): string {
  const ofAreas = [...areas].sort((a, b) => compare(a.id, b.id));
  const texts = statements.map(({ text }) => text).sort(compare);
  const made = [senseVersion, assignParameters, vectorParameters, background?.hash, ofAreas, texts];
  return sha256Of(JSON.stringify(made));
}
