import { createHash } from "node:crypto";
import type { SignedIn } from "#base/context.ts";
import type { Upload } from "#base/input.ts";
import { askLater } from "#base/jobs.ts";
import { may } from "#rooms/people/door.ts";
import { addFocusArea, findRole, type Process } from "#rooms/process/door.ts";
import { insertAct } from "../../coding/act-queries.ts";
import { undoAct } from "../../coding/undo-act.ts";
import { lockCoding } from "../../queries.ts";
import { openCodebook } from "../../themes/change-codebook.ts";
import { beginAct, insertEntries, insertThemeCodings, insertThemes } from "../../themes/codebook-act.ts";
import { gatherExchange } from "../gather-exchange.ts";
import { dropImportJob } from "../job-names.ts";
import { exchangeProblems } from "../problems.ts";
import type { ForeignFile } from "./foreign-file.ts";
import * as queries from "./import-queries.ts";
import { type Made, makeCodes } from "./make-codes.ts";
import { type PlannedCoding, planImport } from "./plan-import.ts";

const waitHours = 24;

/** Keeps what was read of a file until somebody answers it, a day at most. */
export async function keepFile(
  { trx, viewer, clock, ids }: SignedIn,
  processId: string,
  { filename, bytes }: Pick<Upload, "filename" | "bytes">,
  file: ForeignFile,
): Promise<string> {
  const id = ids.uuid();
  const now = clock();
  const waitsUntil = new Date(now.getTime() + waitHours * 3_600_000);
  await queries.insertImport(trx, {
    id,
    processId,
    title: [...filename].slice(0, 500).join("") || "–",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    file,
    madeBy: viewer.id,
    madeAt: now,
    waitsUntil,
  });
  const later = { processId, viewer: viewer.id, payload: { subjectId: id }, now, at: waitsUntil };
  await askLater(trx, { id: ids.uuid(), kind: dropImportJob, ...later });
  return id;
}

/**
 * Lays in what a file brings, as the person who says so: codes that were ticked, then the codings
 * that fit how things stand at this moment. The codings of areas are one act, themes with theirs another.
 *
 * @param chosen guids of the new codes to make
 * @throws answered when somebody was first; nothingChosen when nothing would come of it
 */
export async function takeImport(
  context: SignedIn,
  process: Process,
  id: string,
  chosen: ReadonlySet<string>,
): Promise<void> {
  const { trx, viewer, clock } = context;
  await queries.lockImport(trx, id);
  // First the locks: what is read after them is what a removal has left.
  await openCodebook(context, process.id);
  await lockCoding(trx, process.id);
  const file = await openFile(context, process.id, id);
  const mayAddAreas = may(await findRole(trx, process.id, viewer), "process");
  const data = await gatherExchange(trx, process, context.lang);
  const plan = await planImport(file, data, await queries.listRejectedThemes(trx, process.id));
  const fresh = plan.codes.fresh.filter(
    (code) => chosen.has(code.guid) && (mayAddAreas || code.kind === "theme"),
  );
  const made = await makeCodes(
    fresh,
    plan.codes.targets,
    (values) => addFocusArea(context, process, values),
    () => context.ids.uuid(),
  );
  const laid = { areas: areaCodings(plan.fresh, made), themes: themeCodings(plan.fresh, made) };
  if (fresh.length + laid.areas.length + laid.themes.length === 0) throw exchangeProblems.nothingChosen();
  const codebookActId = await writeThemes(context, process.id, made, laid.themes);
  const codingActId = await writeCodings(context, process.id, laid.areas);
  await queries.rememberCodes(trx, process.id, id, made.became);
  await queries.markTaken(trx, id, {
    at: clock(),
    by: viewer.id,
    codingActId,
    codebookActId,
    addedAreas: fresh.length - made.themes.length,
    addedThemes: made.themes.length,
    addedCodings: laid.areas.length + laid.themes.length,
  });
  await context.record({
    kind: "codingImported",
    processId: process.id,
    subjectKind: "process",
    subjectId: process.id,
    details: { import: id, codings: laid.areas.length + laid.themes.length },
  });
}

/** @throws answered */
async function openFile({ trx, clock }: SignedIn, processId: string, id: string): Promise<ForeignFile> {
  const found = await queries.getImport(trx, processId, id);
  const file = queries.stateOf(found, clock()) === "waiting" ? await queries.findContent(trx, id) : null;
  if (!file) throw exchangeProblems.answered();
  return file;
}

function areaCodings(fresh: readonly PlannedCoding[], made: Made): queries.NewCoding[] {
  return fresh.flatMap(({ statement, target }): queries.NewCoding[] => {
    const statementId = statement.id;
    if (target.kind === "place")
      return [{ statementId, target: target.place, areaId: null, reason: target.name }];
    if (target.code.kind !== "area") return [];
    const areaId = target.kind === "known" ? target.code.id : (made.ids.get(target.code.guid) ?? null);
    return areaId === null ? [] : [{ statementId, target: "area", areaId, reason: null }];
  });
}

function themeCodings(fresh: readonly PlannedCoding[], made: Made) {
  return fresh.flatMap(({ statement, target }) => {
    if (target.kind === "place" || target.code.kind !== "theme") return [];
    const themeId = target.kind === "known" ? target.code.id : (made.ids.get(target.code.guid) ?? null);
    return themeId === null ? [] : [{ themeId, statementId: statement.id, state: "confirmed" as const }];
  });
}

async function writeThemes(
  context: SignedIn,
  processId: string,
  { themes }: Made,
  codings: ReturnType<typeof themeCodings>,
): Promise<string | null> {
  if (themes.length + codings.length === 0) return null;
  const { trx, clock } = context;
  const actId = await beginAct(context, processId, "import");
  await insertThemes(
    trx,
    processId,
    themes.map(({ themeId }) => themeId),
    clock(),
  );
  await insertEntries(trx, processId, actId, themes);
  await insertThemeCodings(trx, processId, actId, codings);
  return actId;
}

async function writeCodings(
  { trx, viewer, clock, ids }: SignedIn,
  processId: string,
  codings: readonly queries.NewCoding[],
): Promise<string | null> {
  if (codings.length === 0) return null;
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "import" });
  await queries.insertImportedCodings(trx, processId, actId, codings);
  return actId;
}

export async function leaveImport({ trx, clock }: SignedIn, processId: string, id: string): Promise<void> {
  await queries.lockImport(trx, id);
  const found = await queries.getImport(trx, processId, id);
  if (queries.stateOf(found, clock()) === "taken") throw exchangeProblems.answered();
  await queries.giveUp(trx, id, clock());
}

/**
 * Takes back all of an import that still stands. Focus areas stay, for others may lean on them by now.
 *
 * @throws themeMovedSince when something newer in the codebook builds on it: that is undone first
 */
export async function takeImportBack(context: SignedIn, processId: string, id: string): Promise<void> {
  const { trx, viewer, clock } = context;
  await queries.lockImport(trx, id);
  const found = await queries.getImport(trx, processId, id);
  if (queries.stateOf(found, clock()) !== "taken") throw exchangeProblems.notTaken();
  if (found.codebookActId) await undoAct(context, processId, { codebook: found.codebookActId });
  else if (found.codingActId) await undoAct(context, processId, { coding: found.codingActId });
  // An import may have made focus areas alone.
  else await queries.markTakenBack(trx, id, viewer.id, clock());
  await context.record({
    kind: "codingImportTakenBack",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { import: id },
  });
}
