import { sql } from "kysely";
import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { type FocusArea, listFocusAreas } from "#rooms/process/door.ts";
import { type Calibration, calibrate } from "#sense/calibrate.ts";
import { type RunManifest, runManifest } from "#sense/manifest.ts";
import { assignParameters } from "#sense/parameters.ts";
import type { Example } from "#sense/types.ts";
import { vectorParameters } from "#sense/vectors/parameters.ts";
import { sensemakingProblems } from "../problems.ts";
import { findLatestRun, lockCoding, lockRuns, type RunRecord } from "../queries.ts";
import type { RunInput, RunOutput } from "./answer-question.ts";
import { runAside } from "./ask-aside.ts";
import { listDecidedProposals } from "./decided-proposals.ts";
import { listExamples } from "./examples.ts";
import { findLesson, learnAndKeep } from "./lessons.ts";
import { type Background, readBackground } from "./read-background.ts";

interface Making {
  trx: Trx;
  clock: Clock;
  ids: Ids;
  /** Who asked, or whose act it follows from. */
  madeBy: string;
  /** The act that undoes the run when it is undone. */
  actId?: string;
}

/** Counted statements and areas in use with decisions about them, and the house's own text, as a run reads them. */
export function runInputOf(
  statements: readonly Statement[],
  areas: readonly FocusArea[],
  examples: readonly Example[],
  background?: Background,
): RunInput {
  const known = new Set(statements.map((each) => each.id));
  const used = new Set(areas.map((each) => each.id));
  return {
    statements: statements.map(({ id, text }) => ({ id, text })),
    areas: areas.map(({ id, name, definition }) => ({ id, name, description: definition })),
    examples: examples.filter((one) => known.has(one.id) && used.has(one.areaId)),
    ...(background ? { background } : {}),
  };
}

/**
 * Proposes an area for every statement from everything people have decided, reading along in the house's own
 * documents when there is enough of them. May take some ten seconds: for jobs.
 *
 * @returns the number of the new run, or null when it would say what the newest run says
 */
export async function propose(making: Making, processId: string): Promise<number | null> {
  const { trx } = making;
  await lockRuns(trx, processId);
  const statements = await listStatements(trx, processId);
  const areas = await listFocusAreas(trx, processId);
  const read = await readBackground(trx, processId, statements.length);
  const input = runInputOf(statements, areas, await listExamples(trx, processId), read?.background);
  const calibration = calibrate(await listDecidedProposals(trx, processId), assignParameters);
  return makeRun(making, processId, input, calibration, read?.text);
}

/**
 * Makes a run and keeps it with what it was made from. The caller has locked the
 * runs of the process: they are numbered one after the other and never removed.
 *
 * @param calibration how the bands are cut; none while the newest run is from before they were learnt
 * @param text of the background, to learn from; without it what it has taught must be kept already
 * @throws proposalsUnderWay
 */
export async function makeRun(
  making: Making,
  processId: string,
  decided: RunInput,
  calibration: Calibration | undefined,
  text?: string,
): Promise<number | null> {
  const { trx, clock, ids, madeBy, actId } = making;
  const input = withBands(decided, calibration);
  if (input.areas.length === 0 || input.statements.length === 0) return null;
  const manifest = manifestOf(input);
  const latest = (await findLatestRun(trx, processId))?.manifest;
  let lesson = await findLesson(trx, processId, input);
  // Also when the run would be the same: a removal by law has taken what it had learnt, and corrections are tried on it.
  if (input.background && !lesson) {
    if (text === undefined) throw sensemakingProblems.proposalsUnderWay();
    lesson = await learnAndKeep(making, processId, input, text);
  }
  if (latest?.inputHash === manifest.inputHash && latest.version === manifest.version) return null;
  const output = await runAside(input, lesson);
  // Where statements stand is written with the run and with every act: one after the other, always in this order.
  await lockCoding(trx, processId);
  const runId = ids.uuid();
  const record: RunRecord = {
    ...manifest,
    examples: input.examples,
    ...(calibration ? { calibration } : {}),
    areas: input.areas,
    statements: input.statements.length,
    ...(input.background ? { background: input.background } : {}),
  };
  const { rows } = await sql<{ number: number }>`
    insert into run (id, process_id, number, manifest, output_hash, made_by, made_at, act_id)
    select ${runId}, ${processId}, count(*) + 1, ${JSON.stringify(record)}, ${output.outputHash}, ${madeBy}, ${clock()}, ${actId ?? null}
      from run where process_id = ${processId}
    returning number`.execute(trx);
  await insertProposals(trx, processId, runId, input, output);
  return rows[0]!.number;
}

/** The input with its bands, as it is hashed and computed. */
export function withBands(input: RunInput, calibration: Calibration | undefined): RunInput {
  if (!calibration) return input;
  const { sureConfidence, suggestionConfidence } = calibration;
  return { ...input, bands: { sureConfidence, suggestionConfidence } };
}

export function manifestOf(input: RunInput): RunManifest {
  return runManifest({ ...input, language: "da" }, parametersOf(input));
}

/** Those of the vectors belong to it only where something was learnt from. */
export function parametersOf({ background }: Pick<RunInput, "background">): Record<string, unknown> {
  return { ...assignParameters, ...(background ? vectorParameters : {}) };
}

async function insertProposals(
  trx: Trx,
  processId: string,
  runId: string,
  { statements }: RunInput,
  { proposals, asking }: RunOutput,
): Promise<void> {
  // What is near is told by place in the input, which is short to hand over, and kept by number.
  await sql`
    with numbered as materialized (
      select array_agg(s.number order by given.place) as numbers
        from unnest(${statements.map(({ id }) => id)}::uuid[]) with ordinality as given (id, place) join statement s on s.id = given.id)
    insert into proposal (run_id, statement_id, process_id, focus_area_id, score, margin, confidence, band, shared_words, also, ranking,
                          ask_rank, ask_group, ask_area_id, near, nearness)
    select ${runId}, id, ${processId}, p."areaId", score, margin, confidence, band, "sharedWords", also, ranking, rank, "group", a."areaId",
           array(select numbers[place + 1] from numbered, unnest(near) with ordinality as one (place, at) order by at), nearness
      from jsonb_to_recordset(${proposals}::jsonb)
        as p (id uuid, "areaId" uuid, score double precision, margin double precision, confidence double precision, band text,
              "sharedWords" jsonb, also uuid[], ranking jsonb)
      join jsonb_to_recordset(${asking}::jsonb)
        as a (id uuid, rank integer, "group" integer, "areaId" uuid, near integer[], nearness smallint[]) using (id)`.execute(
    trx,
  );
}
