import { askLater } from "#base/jobs.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Acting, Channel } from "#rooms/documents/door.ts";
import { type NamedFailure, replaceFailures } from "./failure-queries.ts";
import { type Intake, stateOf } from "./intake.ts";
import * as queries from "./intake-queries.ts";
import { dropWaitingJob } from "./job-names.ts";
import { hashOf, mapRow, type RowFailure, type WaitingRow } from "./map-row.ts";
import { columnsHash, type Mapping, remember } from "./mapping.ts";
import { intakeProblems } from "./problems.ts";
import type { Staged } from "./stage-sheet.ts";
import type { KeyedRow } from "./take-rows.ts";
import { packRows, unpackRows, waitHours } from "./waiting-rows.ts";

/** Lets a sheet's rows wait, for a day at most, until somebody says what its columns mean. */
export async function stageIntake(
  acting: Acting,
  processId: string,
  file: { filename: string; bytes: Uint8Array; staged: Staged; channel: Channel },
): Promise<string> {
  const { trx, clock, ids, viewer } = acting;
  const now = clock();
  const waitsUntil = new Date(now.getTime() + waitHours * 3_600_000);
  const { chunks, sheets, warnings } = file.staged;
  const id = ids.uuid();
  await queries.insertIntake(trx, {
    id,
    processId,
    kind: "sheet",
    title: [...file.filename].slice(-300).join("") || "regneark",
    channel: file.channel,
    fileSha256: sha256Of(file.bytes),
    found: { sheets, warnings },
    madeBy: viewer.id,
    madeAt: now,
    waitsUntil,
    startedAt: null,
    finishedAt: null,
    taken: 0,
    known: 0,
    rowsTotal: 0,
  });
  await queries.insertChunks(trx, { id, processId, waitsUntil }, chunks);
  const later = { processId, viewer: viewer.id, payload: { subjectId: id }, now, at: waitsUntil };
  await askLater(trx, { id: ids.uuid(), kind: dropWaitingJob, ...later });
  return id;
}

/** Who sends what a sheet holds, and what to do with CPR numbers in it. */
export interface Plan {
  mapping: Mapping;
  channel: Channel;
  cpr: "leaveOut" | "mask";
}

/** The first pass: looks at every row and names each that cannot be taken in. Nothing is taken in. */
export async function checkIntake(acting: Acting, given: Intake, plan: Plan): Promise<void> {
  const { trx, clock, viewer } = acting;
  const intake = await lockWaiting(acting, given);
  const sheet = intake.found.sheets[plan.mapping.sheet];
  if (!sheet) throw intakeProblems.noSuchSheet();
  const failures: NamedFailure[] = [];
  for await (const { rows } of eachChunk(acting, intake, plan.mapping.sheet))
    for (const row of rows) {
      const mapped = mapRow(row, sheet.columns, plan.mapping, plan.cpr);
      if (Array.isArray(mapped)) failures.push(...mapped.map((each) => named(each, sheet.columns)));
    }
  await replaceFailures(trx, intake, failures);
  const changes = { mapping: plan.mapping, channel: plan.channel, checkedAt: clock(), rowsTotal: sheet.rows };
  await queries.changeIntake(trx, intake.id, changes);
  const remembered = remember(sheet.columns, plan.mapping.roles, plan.channel);
  await queries.saveRemembered(
    trx,
    intake.processId,
    columnsHash(sheet.columns),
    remembered,
    viewer.id,
    clock(),
  );
}

/**
 * The second pass begins: from here nothing of the file is kept but what was
 * mapped. Each row gets its key: the hash of what it says, and which of the
 * equal rows of the file it is.
 */
export async function startIntake(acting: Acting, given: Intake, cpr: Plan["cpr"]): Promise<void> {
  const { trx, clock, viewer } = acting;
  const intake = await lockWaiting(acting, given);
  const { mapping } = intake;
  const sheet = mapping && intake.found.sheets[mapping.sheet];
  if (!mapping || !sheet) throw intakeProblems.checkFirst();
  await queries.deleteChunks(trx, intake.id, { exceptSheet: mapping.sheet });
  const seen = new Map<string, number>();
  const failures: NamedFailure[] = [];
  for await (const { position, rows } of eachChunk(acting, intake, mapping.sheet)) {
    const ready: KeyedRow[] = [];
    for (const row of rows) {
      const mapped = mapRow(row, sheet.columns, mapping, cpr);
      if (Array.isArray(mapped)) failures.push(...mapped.map((each) => named(each, sheet.columns)));
      else {
        const hash = hashOf(mapped);
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        ready.push({ ...mapped, key: `${hash}#${nth}` });
      }
    }
    await queries.replaceChunk(trx, { intakeId: intake.id, sheet: mapping.sheet, position }, packRows(ready));
  }
  await replaceFailures(trx, intake, failures);
  const found = {
    ...intake.found,
    sheets: intake.found.sheets.map((each) => ({
      ...each,
      columns: each.columns.map((column) => ({ ...column, samples: [] })),
    })),
  };
  await queries.changeIntake(trx, intake.id, {
    found,
    startedAt: clock(),
    startedBy: viewer.id,
    rowsTotal: sheet.rows,
  });
  await acting.record({
    kind: "sheetStarted",
    processId: intake.processId,
    subjectKind: "intake",
    subjectId: intake.id,
    details: { rows: sheet.rows },
  });
}

/** Deletes the waiting rows; nothing was taken in. */
export async function giveUpIntake(acting: Acting, given: Intake): Promise<void> {
  const intake = await lockWaiting(acting, given);
  await queries.deleteChunks(acting.trx, intake.id);
  await replaceFailures(acting.trx, intake, []);
  await queries.changeIntake(acting.trx, intake.id, {
    givenUpAt: acting.clock(),
    found: { sheets: [], warnings: [] },
  });
}

/** Nobody else starts or gives it up meanwhile. */
async function lockWaiting({ trx, clock }: Acting, given: Intake): Promise<Intake> {
  const intake = await queries.lockIntake(trx, given.id);
  if (!intake) throw intakeProblems.gone();
  const state = stateOf(intake, clock());
  if (state === "givenUp") throw intakeProblems.gone();
  if (state !== "waiting") throw intakeProblems.startedAlready();
  return intake;
}

async function* eachChunk({ trx }: Acting, intake: Intake, sheet: number) {
  for (const position of await queries.listChunkPositions(trx, intake.id, sheet))
    yield { position, rows: unpackRows<WaitingRow>(await queries.getChunk(trx, intake.id, sheet, position)) };
}

/** A failure as it is kept: the column by its name, or by its letter when it has none. */
export function named(
  { row, column, reason }: RowFailure,
  columns: readonly { header: string; letter: string }[],
): NamedFailure {
  const at = column === null ? undefined : columns[column];
  return { row, column: at ? at.header || at.letter : "", reason };
}
