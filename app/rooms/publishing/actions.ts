import type { Outside } from "#base/outside.ts";
import { problems } from "#base/problems.ts";
import type { Acting, Process } from "#rooms/process/door.ts";
import type { Artefact } from "./artefact.ts";
import { replaceDecision } from "./decision-queries.ts";
import { type Candidate, loadCandidate, openDesk, type Showing } from "./desk.ts";
import { type Hit, hitKey, type Verdict } from "./hit.ts";
import { overTimeKind } from "./over-time.ts";
import { printFiles } from "./print-files.ts";
import { publishingProblems } from "./problems.ts";
import {
  insertPublication,
  type KeptPublication,
  listPublications,
  lockPublishing,
  withdrawPublication,
} from "./queries.ts";
import { movedSince } from "./tell-moved.ts";
import { readThing } from "./thing.ts";

export interface Publishing {
  /** What is to be published, each with the hash of what was looked at. */
  things: { key: string; seen: string }[];
  reason: string;
}

/**
 * Publishes one thing or several, with one reason. Everything is composed and
 * examined again in this transaction: what is published is what was looked at,
 * and nothing in it is undecided. Pages of what stands now are made of the same data
 * and hide the same; a summary is held against them, and against another one of the act.
 *
 * @throws numbersMoved, undecided, tellsTogether
 */
export async function publish(
  context: Acting,
  process: Process,
  { things, reason }: Publishing,
  showing: Showing,
  { objects }: Pick<Outside, "objects">,
): Promise<void> {
  const { trx, ids, viewer } = context;
  await lockPublishing(trx, process.id);
  const desk = await openDesk(trx, process);
  const now = context.clock();
  const candidates: Candidate[] = [];
  for (const { key, seen } of [...things].sort((a, b) => Number(isSummary(a)) - Number(isSummary(b)))) {
    const candidate = await getCandidate(context, desk, key, showing);
    if (candidate.toDecide > 0)
      throw publishingProblems.undecided({ count: candidate.toDecide, title: candidate.title });
    if (candidate.hash !== seen) throw publishingProblems.numbersMoved();
    if (candidate.thing.kind === "summary" && candidates.length > 0) {
      const beside = candidates.map(({ artefact }) => artefact);
      const held = await getCandidate(context, desk, key, showing, beside);
      if (held.hash !== seen || held.toDecide > 0)
        throw publishingProblems.tellsTogether({ title: candidate.title });
    }
    candidates.push(candidate);
  }
  // Files are kept from here on, so nothing may be refused any more: no row would name them, and no removal find them
  for (const candidate of candidates) {
    await withdrawReplaced(context, desk, candidate, reason);
    const id = ids.uuid();
    await insertPublication(trx, {
      id,
      processId: process.id,
      slug: process.slug,
      ...candidate.thing,
      number: candidate.number,
      publishedAt: now,
      artefact: await withFiles(candidate.artefact, objects),
      moved: await movedOf(trx, candidate.artefact),
      artefactHash: candidate.hash,
      publishedBy: viewer.id,
      reason,
    });
    await context.record({
      kind: "publicationMade",
      processId: process.id,
      subjectKind: "publication",
      subjectId: id,
      details: { thing: candidate.thing.kind },
    });
  }
}

const isSummary = ({ key }: { key: string }) => key.startsWith("summary-");

/**
 * A version published again keeps its number, so what stood there has no address of its own
 * any more and may hold words that are hidden now: it is withdrawn, as a person's act.
 */
async function withdrawReplaced(
  context: Acting,
  { process, publications }: Awaited<ReturnType<typeof openDesk>>,
  { thing, number }: Candidate,
  reason: string,
): Promise<void> {
  if (thing.kind !== "summary") return;
  for (const each of publications)
    if (each.kind === "summary" && each.number === number && each.withdrawnAt === null)
      await takeBack(context, process, each, reason);
}

async function movedOf(trx: Acting["trx"], { page }: Artefact) {
  return page.kind === "summary" ? movedSince(trx, page.versionId) : [];
}

/** A summary is printed when it is published, once; the bytes are kept before the rows that name them. */
async function withFiles(artefact: Artefact, objects: Outside["objects"]): Promise<Artefact> {
  const { page } = artefact;
  if (page.kind !== "summary") return artefact;
  const files = [];
  for (const { format, bytes } of await printFiles(artefact))
    files.push({ format, ...(await objects.keep(bytes)) });
  return { ...artefact, page: { ...page, files } };
}

async function getCandidate(
  { trx }: Pick<Acting, "trx">,
  desk: Awaited<ReturnType<typeof openDesk>>,
  key: string,
  showing: Showing,
  beside: readonly Artefact[] = [],
): Promise<Candidate> {
  const thing = readThing(key, desk.process.id);
  const candidate = thing && (await loadCandidate(trx, desk, thing, showing, beside));
  if (!candidate) throw problems.notFound();
  return candidate;
}

/** Takes a publication back; it is gone for everyone outside at the next request. */
export async function withdraw(context: Acting, process: Process, id: string, reason: string): Promise<void> {
  await lockPublishing(context.trx, process.id);
  const publication = (await listPublications(context.trx, process.id)).find((each) => each.id === id);
  if (!publication) throw problems.notFound();
  if (!(await takeBack(context, process, publication, reason))) throw publishingProblems.withdrawnAlready();
}

async function takeBack(
  { trx, viewer, clock, record }: Acting,
  process: Process,
  publication: KeptPublication,
  reason: string,
): Promise<boolean> {
  if (!(await withdrawPublication(trx, publication, { personId: viewer.id, at: clock(), reason })))
    return false;
  await record({
    kind: "publicationWithdrawn",
    processId: process.id,
    subjectKind: "publication",
    subjectId: publication.id,
    details: { thing: publication.kind },
  });
  return true;
}

/** Places shown for decision at once; the rest come when these are decided. */
export const hitsAtOnce = 100;

export interface Deciding {
  /** Keys of hits, as `hitKey` gives them. */
  hits: string[];
  /** Kinds of which every undecided hit that was shown is meant. */
  kinds: string[];
  /** The hash of what was looked at; kinds mean what was shown then. */
  seen: string;
  verdict: Verdict;
  reason: string;
}

/**
 * Decides hits of one thing, one or many at once; each is recorded for itself.
 *
 * @returns how many
 * @throws hitGone when one of them is no longer there, onlyStands when words outside statements were to be hidden
 */
export async function decide(
  context: Acting,
  process: Process,
  key: string,
  { hits, kinds, seen, verdict, reason }: Deciding,
  showing: Showing,
): Promise<number> {
  await lockPublishing(context.trx, process.id);
  const desk = await openDesk(context.trx, process);
  const candidate = await getCandidate(context, desk, key, showing);
  const late = candidate.overTime.map(({ place }) => ({ place, kind: overTimeKind, statement: null }));
  const byKey = new Map(
    [...candidate.hits, ...late].map((hit: Pick<Hit, "place" | "statement"> & { kind: string }) => [
      hitKey(hit),
      hit,
    ]),
  );
  if (kinds.length > 0 && candidate.hash !== seen) throw publishingProblems.hitGone();
  const shown = candidate.undecided.slice(0, hitsAtOnce).filter(({ kind }) => kinds.includes(kind));
  const chosen = new Set([...hits, ...shown.map(hitKey)]);
  const now = context.clock();
  for (const each of chosen) {
    const hit = byKey.get(each);
    if (!hit) throw publishingProblems.hitGone();
    if (hit.kind !== overTimeKind && !hit.statement && verdict !== "stands")
      throw publishingProblems.onlyStands();
    await replaceDecision(context.trx, process.id, {
      id: context.ids.uuid(),
      place: hit.place,
      kind: hit.kind,
      verdict,
      reason,
      decidedBy: context.viewer.id,
      decidedAt: now,
    });
  }
  await context.record({
    kind: "disclosureDecided",
    processId: process.id,
    subjectKind: "process",
    subjectId: process.id,
    details: { verdict, count: chosen.size },
  });
  return chosen.size;
}
