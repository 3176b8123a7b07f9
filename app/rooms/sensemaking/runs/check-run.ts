import { sql } from "kysely";
import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { senseVersion } from "#sense/manifest.ts";
import type { StatementText } from "#sense/types.ts";
import { runAside } from "../proposing/ask-aside.ts";
import { findLesson } from "../proposing/lessons.ts";
import { manifestOf, parametersOf, withBands } from "../proposing/propose.ts";
import type { RunRecord } from "../queries.ts";
import type { CheckOutcome } from "./queries.ts";

export const checkRunJob = "sensemaking.checkRun";

/** Job `sensemaking.checkRun`: makes a run again from what it kept, and keeps whether the same bytes came of it. */
export function checkRun({ clock, ids }: { clock: Clock; ids: Ids }): JobHandler {
  return async (trx, job) => {
    const { processId, viewer } = job;
    const runId = job.payload.subjectId;
    if (processId === null || viewer === null || typeof runId !== "string")
      throw new Error("a run is made again for a process and for the person who asked");
    const outcome = await makeAgain(trx, processId, runId);
    await sql`
      insert into run_check (id, process_id, run_id, outcome, asked_by, checked_at)
      values (${ids.uuid()}, ${processId}, ${runId}, ${outcome}, ${viewer}, ${clock()})`.execute(trx);
  };
}

async function makeAgain(trx: Trx, processId: string, runId: string): Promise<CheckOutcome> {
  const { rows } = await sql<{ manifest: RunRecord; outputHash: string }>`
    select manifest, output_hash as "outputHash" from run where id = ${runId} and process_id = ${processId}`.execute(
    trx,
  );
  const run = rows[0];
  if (!run) throw new Error("there is no such run");
  const { manifest, outputHash } = run;
  if (manifest.version !== senseVersion || !sameParameters(manifest)) return "version";
  const areas =
    manifest.areas ??
    (await listFocusAreas(trx, processId)).map(({ id, name, definition }) => ({
      id,
      name,
      description: definition,
    }));
  const statements = await readStatements(trx, runId);
  const { examples, background } = manifest;
  const decided = { statements, areas, examples, ...(background ? { background } : {}) };
  const input = withBands(decided, manifest.calibration);
  // Words removed by law, or an area's words that were not kept yet: then there is nothing to hold it against.
  if (manifestOf(input).inputHash !== manifest.inputHash) return "gone";
  // What it had learnt from the documents is kept, whatever they have become; a removal by law takes that too.
  const lesson = await findLesson(trx, processId, input);
  if (background && !lesson) return "gone";
  return (await runAside(input, lesson)).outputHash === outputHash ? "same" : "different";
}

/** The statements it read, also those that no longer count; their words never change but by law. */
async function readStatements(trx: Trx, runId: string): Promise<StatementText[]> {
  const { rows } = await sql<StatementText>`
    select s.id, s.text from proposal p join statement s on s.id = p.statement_id
     where p.run_id = ${runId} order by s.id`.execute(trx);
  return rows;
}

function sameParameters({ parameters: kept, background }: RunRecord): boolean {
  const now = parametersOf(background ? { background } : {});
  const names = new Set([...Object.keys(kept), ...Object.keys(now)]);
  return [...names].every((name) => kept[name] === now[name]);
}
