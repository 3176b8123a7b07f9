import { createHash } from "node:crypto";
import type { Trx } from "#base/db.ts";
import type { Process } from "#rooms/process/door.ts";
import { type Candidate, listKnownNames, listThings, loadCandidate, openDesk, type Showing } from "./desk.ts";
import { countDifferences, findDifferences } from "./differences.ts";
import { countDrawings } from "./examine.ts";
import { isOpen } from "./over-time.ts";
import { findNewestEvent, type KeptPublication, loadKept } from "./queries.ts";

/** A candidate in the list of what can be published. */
export type ListedCandidate = Pick<
  Candidate,
  "key" | "title" | "hash" | "standing" | "differs" | "isNew" | "thing"
> & {
  /** Places and questions that wait for a decision. */
  undecided: number;
  /** Those of them that are about small numbers held against earlier pages. */
  questions: number;
  /** Rows in which what stands now differs from what is public. */
  changes: number;
  reportKind: "summary" | "compiledNote" | null;
};

/*
 * To compose every page of a large process takes more than a second, and the list of
 * them is looked at often. The list of a process is kept while nothing has happened in
 * it: each act leaves an event. Nothing is published on what is kept here, as whoever
 * publishes has everything composed and examined again.
 */
const kept = new Map<string, { state: string; listed: ListedCandidate[] }>();
const mostKept = 20;

/** Everything that can be published, and how it stands; drawn and printed is nothing here. */
export async function listCandidates(
  trx: Trx,
  process: Process,
  publications: readonly KeptPublication[],
  { showing, afresh }: { showing: Showing; afresh: boolean },
): Promise<ListedCandidate[]> {
  const state = await stateOf(trx, process, publications);
  const before = kept.get(process.id);
  if (before?.state === state && !afresh) return before.listed;
  const listed = await examineAll(trx, process, { ...showing, textsOnly: true });
  kept.delete(process.id);
  kept.set(process.id, { state, listed });
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return listed;
}

/** All that the list rests on, in one word. */
async function stateOf(
  trx: Trx,
  process: Process,
  publications: readonly KeptPublication[],
): Promise<string> {
  const parts = [
    process,
    await findNewestEvent(trx, process.id),
    publications,
    await listKnownNames(trx),
    countDrawings(),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

async function examineAll(trx: Trx, process: Process, showing: Showing): Promise<ListedCandidate[]> {
  const desk = await openDesk(trx, process);
  const listed: ListedCandidate[] = [];
  for (const thing of listThings(desk)) {
    const candidate = await loadCandidate(trx, desk, thing, showing);
    if (!candidate) continue;
    const { key, title, hash, standing, differs, isNew, toDecide, overTime, artefact } = candidate;
    const published = standing && differs ? await loadKept(trx, standing.id) : null;
    listed.push({
      key,
      title,
      hash,
      standing,
      differs,
      isNew,
      thing,
      undecided: toDecide,
      questions: overTime.filter(isOpen).length,
      changes: published ? countDifferences(findDifferences(published, artefact)) : 0,
      reportKind: artefact.page.kind === "summary" ? artefact.page.of : null,
    });
    // One page of a large process is a tenth of a second: others get their turn in between
    await new Promise((resolve) => setImmediate(resolve));
  }
  return listed;
}
