import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import type { Report } from "#formats/report.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { layOutNote } from "../reports/compose-note.ts";
import { layOutSummary } from "../reports/compose-summary.ts";
import { gatherNotes } from "../reports/note-report.ts";
import { gatherReportData } from "../reports/report-data.ts";
import { type Setting, settingFor } from "../reports/report-setting.ts";
import { type DraftAct, mayDraft } from "./allowed.ts";
import { blocksOf } from "./block.ts";
import { insertComment, resolveComment } from "./comment-queries.ts";
import { type ComposedDraft, composeDraft } from "./compose-draft.ts";
import type { DraftContent, Words } from "./draft-content.ts";
import {
  type Draft,
  type DraftOf,
  findDraftOf,
  getDraft,
  getEditContent,
  insertDraft,
  insertEdit,
  lockDraft,
  standOn,
} from "./draft-queries.ts";
import { sameText, startContent, write } from "./edit-blocks.ts";

export async function processFor(context: SignedIn, slug: string, act: DraftAct): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!mayDraft(await findRole(context.trx, process.id, context.viewer), act)) throw problems.notYours();
  return process;
}

/** What the machine composes today, and what it was set with. */
async function layOut(
  context: SignedIn,
  process: Process,
  { kind, documentId, language }: DraftOf,
): Promise<{ setting: Setting; report: Report }> {
  const data = await gatherReportData(context.trx, process);
  const setting = settingFor(data, language);
  if (kind === "summary") return { setting, report: layOutSummary(setting) };
  const { chosen, questions } = await gatherNotes(context.trx, data, documentId ?? undefined);
  return { setting, report: layOutNote(setting, chosen, questions) };
}

export interface OpenDraft extends ComposedDraft {
  draft: Draft;
  setting: Setting;
}

/** A draft held against the data of today. */
export async function openDraft(context: SignedIn, process: Process, id: string): Promise<OpenDraft> {
  const draft = await getDraft(context.trx, process.id, id);
  const { setting, report } = await layOut(context, process, draft);
  return { draft, setting, ...composeDraft(setting, report, draft.content, draft.kind) };
}

/** Starts a draft from what the machine composes today, or finds the one that is started. */
export async function startDraft(context: SignedIn, process: Process, of: DraftOf): Promise<string> {
  const { trx, viewer, ids } = context;
  const standing = await findDraftOf(trx, process.id, of);
  if (standing) return standing.id;
  const { setting, report } = await layOut(context, process, of);
  const now = context.clock();
  const draft = { ...of, id: ids.uuid(), processId: process.id, title: report.title };
  if (!(await insertDraft(trx, draft, viewer.id, now))) {
    const other = await findDraftOf(trx, process.id, of);
    if (!other) throw problems.changedMeanwhile();
    return other.id;
  }
  await insertEdit(trx, draft, {
    revision: 1,
    content: startContent(blocksOf(report, setting.keys)),
    savedBy: viewer.id,
    savedAt: now,
    basedOn: null,
    fork: false,
  });
  await record(context, process.id, "draftStarted", draft.id);
  return draft.id;
}

/** Does something to the draft as it stands: acts name blocks by key, so they hold upon what others have saved. */
export async function change(
  context: SignedIn,
  draftId: string,
  processId: string,
  what: (content: DraftContent) => DraftContent,
): Promise<void> {
  await lockDraft(context.trx, draftId);
  const draft = await getDraft(context.trx, processId, draftId);
  const content = what(draft.content);
  if (JSON.stringify(content) === JSON.stringify(draft.content)) return;
  await save(context, draft, content, { basedOn: draft.revision, fork: false });
}

export interface Saved {
  revision: number;
  at: Date;
  /** Somebody else wrote in the same block meanwhile; both texts are kept. */
  twoTexts: boolean;
}

/**
 * Saves a person's words on one block. Words written upon an older edit are kept
 * in an edit of their own, a fork, and the next edit brings the two together.
 *
 * @param based the edit the person had before them
 */
export async function saveWords(
  context: SignedIn,
  draft: { id: string; processId: string },
  key: string,
  words: Omit<Words, "by" | "at">,
  options: { based: number; after?: string | undefined; list?: "bullets" | "numbers" | null },
): Promise<Saved> {
  const { trx, viewer } = context;
  await lockDraft(trx, draft.id);
  const standing = await getDraft(trx, draft.processId, draft.id);
  const at = context.clock();
  const mine: Words = { ...words, by: viewer.id, at: at.toISOString() };
  const before =
    options.based === standing.revision
      ? standing.content
      : await getEditContent(trx, draft.id, options.based);
  const wordsIn = (content: DraftContent) => content.blocks.find((each) => each.key === key)?.words ?? null;
  const seen = wordsIn(before);
  if (sameText(wordsIn(standing.content), mine)) return { revision: standing.revision, at, twoTexts: false };
  let revision = standing.revision;
  if (options.based !== standing.revision) {
    const fork = write(before, key, mine, { ...options, seen });
    revision = await save(context, standing, fork, { basedOn: options.based, fork: true });
  }
  const merged = write(standing.content, key, mine, { ...options, seen });
  revision = await save(context, { ...standing, revision }, merged, {
    basedOn: standing.revision,
    fork: false,
  });
  const others = merged.blocks.find((each) => each.key === key)?.others ?? [];
  return { revision, at, twoTexts: others.length > 0 };
}

async function save(
  context: SignedIn,
  draft: Pick<Draft, "id" | "processId" | "revision" | "savedBy" | "savedAt">,
  content: DraftContent,
  { basedOn, fork }: { basedOn: number; fork: boolean },
): Promise<number> {
  const revision = draft.revision + 1;
  const edit = { revision, content, savedBy: context.viewer.id, savedAt: context.clock(), basedOn, fork };
  await insertEdit(context.trx, draft, edit);
  if (!fork) {
    await standOn(context.trx, draft.id, revision);
    if (!isSameSpell(draft, edit))
      await record(context, draft.processId, "draftSaved", draft.id, { revision });
  }
  return revision;
}

/** The history tells that somebody wrote, not each pause in the writing; every text is kept all the same. */
function isSameSpell(before: Pick<Draft, "savedBy" | "savedAt">, now: Pick<Draft, "savedBy" | "savedAt">) {
  const tenMinutes = 10 * 60 * 1000;
  return before.savedBy === now.savedBy && now.savedAt.getTime() - before.savedAt.getTime() < tenMinutes;
}

export async function addComment(
  context: SignedIn,
  draft: { id: string; processId: string },
  block: string,
  text: string,
): Promise<void> {
  const id = context.ids.uuid();
  await insertComment(context.trx, draft, {
    id,
    block,
    text,
    madeBy: context.viewer.id,
    madeAt: context.clock(),
  });
  await record(context, draft.processId, "commentAdded", draft.id, { comment: id });
}

export async function endComment(
  context: SignedIn,
  draft: { id: string; processId: string },
  comment: string,
): Promise<void> {
  if (!(await resolveComment(context.trx, draft.id, comment, context.viewer.id, context.clock())))
    throw problems.changedMeanwhile();
  await record(context, draft.processId, "commentResolved", draft.id, { comment });
}

export function record(
  context: SignedIn,
  processId: string,
  kind: string,
  draftId: string,
  details: Record<string, string | number> = {},
): Promise<void> {
  return context.record({ kind, processId, subjectKind: "reportDraft", subjectId: draftId, details });
}
