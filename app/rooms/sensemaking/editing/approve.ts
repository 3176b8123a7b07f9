import type { SignedIn } from "#base/context.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Report } from "#formats/report.ts";
import type { Process } from "#rooms/process/door.ts";
import { holdWords } from "../coding/lock-words.ts";
import { openDraft, record } from "./actions.ts";
import { blockName } from "./block-name.ts";
import type { ShownBlock } from "./compose-draft.ts";
import { lockDraft } from "./draft-queries.ts";
import { freeze, hashOf } from "./freeze.ts";
import { editingProblems } from "./problems.ts";
import { insertVersion } from "./version-queries.ts";

/** Blocks that an approval waits for. */
export function doubtful(blocks: readonly ShownBlock[]): ShownBlock[] {
  return blocks.filter(({ block, doubts }) => !block.out && doubts.length > 0);
}

/** Tells one printed text from another: an approval is of what the person saw, numbers and all. */
export function fingerprintSeen({ title, body, references }: Report): string {
  return sha256Of(JSON.stringify({ title, body, references })).slice(0, 24);
}

/**
 * Freezes the draft as it stands, with everything its numbers stood on.
 *
 * @param seen what the person had before them
 * @returns the id of the version
 */
export async function approve(
  context: SignedIn,
  process: Process,
  draftId: string,
  seen: { revision: number; fingerprint: string },
): Promise<string> {
  const { trx, viewer, ids } = context;
  // First of all: what is read after it is what a removal has left
  await holdWords(trx, process.id);
  await lockDraft(trx, draftId);
  const open = await openDraft(context, process, draftId);
  const { draft, setting, report } = open;
  if (draft.revision !== seen.revision || fingerprintSeen(report) !== seen.fingerprint)
    throw editingProblems.changedSince();
  const waitsFor = doubtful(open.blocks);
  if (waitsFor.length > 0)
    throw editingProblems.notReady({
      blocks: waitsFor.map((each) => `»${blockName(each)}«`).join(", "),
    });
  const at = context.clock();
  const versionId = ids.uuid();
  const number = draft.versions.length + 1;
  const content = freeze(setting, report, { versionId, number, by: viewer.name, at });
  const contentHash = hashOf(content);
  await insertVersion(trx, {
    id: versionId,
    processId: process.id,
    draftId: draft.id,
    number,
    revision: draft.revision,
    approvedBy: { id: viewer.id, name: viewer.name },
    approvedAt: at,
    contentHash,
    content,
  });
  await record(context, process.id, "reportApproved", draft.id, { version: versionId, number });
  return versionId;
}
