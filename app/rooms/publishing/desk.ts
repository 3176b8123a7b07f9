import type { Trx } from "#base/db.ts";
import { listMemberships } from "#rooms/people/door.ts";
import { listParts, type Process } from "#rooms/process/door.ts";
import {
  type FrozenVersion,
  gatherReportData,
  getVersion,
  groupNamedBy,
  listThemeMembers,
  listThemes,
  listVersions,
  type VersionHead,
} from "#rooms/sensemaking/door.ts";
import { numberAreas, numberSummaries } from "./address-numbers.ts";
import type { Artefact } from "./artefact.ts";
import { composeFocusArea, unnamedOfArea } from "./compose-focus-area.ts";
import { composeProcess } from "./compose-process.ts";
import { composeSummary } from "./compose-summary.ts";
import type { Cover } from "./cover-few.ts";
import { listDecisions } from "./decision-queries.ts";
import { type Examined, examine, type ReadFiles, type RenderArtefact } from "./examine.ts";
import type { Decision } from "./hit.ts";
import { type Before, besideOthers } from "./known-before.ts";
import { type LiveData, startCounting } from "./live-data.ts";
import { loadKnownBefore } from "./load-known.ts";
import { isOpen, type OverTime, openedBy, overTimeOf } from "./over-time.ts";
import { findCountedAt, type KeptPublication, listPublications } from "./queries.ts";
import { coverOfVersion, namelessVersion } from "./summary-source.ts";
import { type Thing, thingKey } from "./thing.ts";
import type { Unnamed } from "./unnamed-sentences.ts";

/** How what would be published is shown; given by the wiring. */
export interface Showing {
  renderArtefact: RenderArtefact | null;
  readFiles: ReadFiles | null;
  /** For a list: see `examine`. */
  textsOnly?: boolean;
}

/** Everything there is to publish in a process, and what is, read in one transaction. */
export interface Desk {
  process: Process;
  live: LiveData;
  publications: KeptPublication[];
  /** The newest approved version of each draft. */
  versions: VersionHead[];
  /** The number each of them has or will have in its address, by draft. */
  summaryNumbers: ReadonlyMap<string, number>;
  decisions: Map<string, Decision>;
  /** Names the house knows of. */
  known: string[];
  /** What earlier publications tell, and what a person has said to it. */
  before: Before<number>;
}

export async function openDesk(trx: Trx, process: Process): Promise<Desk> {
  const publications = await listPublications(trx, process.id);
  const report = await gatherReportData(trx, process);
  const newest = new Map<string, VersionHead>();
  for (const each of await listVersions(trx, process.id))
    if (!newest.has(each.draftId)) newest.set(each.draftId, each);
  const numbers = new Map(
    publications.filter(({ kind }) => kind === "focusArea").map((each) => [each.subjectId, each.number]),
  );
  const decisions = await listDecisions(trx, process.id);
  const before = { known: await loadKnownBefore(trx, process.id), opened: openedBy(decisions) };
  return {
    process,
    publications,
    before,
    versions: [...newest.values()],
    summaryNumbers: numberSummaries(
      [...newest.values()],
      publications.filter(({ kind }) => kind === "summary"),
    ),
    decisions,
    known: await listKnownNames(trx),
    live: {
      report,
      parts: await listParts(trx, process.id),
      themes: await listThemes(trx, process.id),
      themeMembers: await listThemeMembers(trx, process.id),
      countedAt: ((await findCountedAt(trx, process.id)) ?? new Date(0)).toISOString(),
      areaNumbers: numberAreas(report.areas, numbers),
      before,
    },
  };
}

export const listKnownNames = async (trx: Trx): Promise<string[]> =>
  [...new Set((await listMemberships(trx)).map(({ person }) => person.name))].sort();

/** What can be published, in the order it is shown. */
export function listThings({ process, live, versions }: Desk): Thing[] {
  return [
    { kind: "process", subjectId: process.id },
    ...live.report.areas.map(({ id }) => ({ kind: "focusArea" as const, subjectId: id })),
    ...versions.map(({ draftId }) => ({ kind: "summary" as const, subjectId: draftId })),
  ];
}

export interface Candidate extends Examined {
  thing: Thing;
  key: string;
  title: string;
  /** The number it has or will have in its address. */
  number: number;
  /** What stands of it now, if anything does. */
  standing: KeptPublication | null;
  isNew: boolean;
  /** Does what stands now say something else than what is published? */
  differs: boolean;
  /** What it would tell of few together with what was published before. */
  overTime: OverTime[];
  /** Sentences the page leaves out, as they would tell where statements come from. */
  unnamed: Unnamed[];
  /** Places and other questions nobody has answered yet; with any of them nothing is published. */
  toDecide: number;
}

/**
 * One thing as it would be published now, examined; null when there is no such thing.
 *
 * @param beside other pages of the same act, which a summary is held against: it is of another day than they are
 */
export async function loadCandidate(
  trx: Trx,
  desk: Desk,
  thing: Thing,
  showing: Showing,
  beside: readonly Artefact[] = [],
): Promise<Candidate | null> {
  const number = numberOf(desk, thing);
  const composed = await compose(trx, desk, thing, { number, beside });
  if (!composed) return null;
  const { artefact, cover, unnamed } = composed;
  const examined = await examine(artefact, {
    decisions: desk.decisions,
    known: desk.known,
    render: showing.renderArtefact,
    readFiles: thing.kind === "summary" ? showing.readFiles : null,
    textsOnly: showing.textsOnly ?? false,
  });
  const standing = standingOf(desk, thing);
  const overTime = overTimeOf(
    cover,
    new Map(desk.live.report.areas.map(({ id, name }) => [id, name])),
    desk.before.known,
    desk.decisions,
    thing.kind === "focusArea" ? thing.subjectId : null,
  );
  return {
    ...examined,
    overTime,
    unnamed,
    toDecide: examined.undecided.length + overTime.filter(isOpen).length,
    thing,
    key: thingKey(thing),
    title: titleOf(examined.artefact),
    number,
    standing,
    isNew: standing === null,
    differs: standing !== null && standing.artefactHash !== examined.hash,
  };
}

export const standingOf = ({ publications }: Pick<Desk, "publications">, thing: Thing) =>
  publications.find(
    (each) =>
      each.kind === thing.kind &&
      each.subjectId === thing.subjectId &&
      each.supersededAt === null &&
      each.withdrawnAt === null,
  ) ?? null;

export function titleOf({ page }: Artefact): string {
  return page.kind === "summary" ? page.report.title : page.name;
}

async function compose(
  trx: Trx,
  desk: Desk,
  thing: Thing,
  { number, beside }: { number: number; beside: readonly Artefact[] },
): Promise<{ artefact: Artefact; cover: Cover<number>; unnamed: Unnamed[] } | null> {
  const { live, process } = desk;
  if (thing.kind !== "summary") {
    const artefact =
      thing.kind === "process" ? composeProcess(live) : composeFocusArea(live, thing.subjectId);
    const unnamed = thing.kind === "focusArea" ? unnamedOfArea(live, thing.subjectId) : [];
    return artefact && { artefact, cover: startCounting(live).cover, unnamed };
  }
  const head = desk.versions.find(({ draftId }) => draftId === thing.subjectId);
  if (!head) return null;
  const source = {
    version: withNamed(await getVersion(trx, head.id), live),
    slug: process.slug,
    number,
    contributions: live.report.contributions,
    titles: live.report.titles,
    before: beforeVersion(desk, head.id, beside),
  };
  const { unnamed } = namelessVersion(source);
  return { artefact: composeSummary(source), cover: coverOfVersion(source), unnamed };
}

/** Versions that were approved before they kept what their findings name: the findings themselves say it. */
function withNamed(version: FrozenVersion, { report }: LiveData): FrozenVersion {
  if (version.named) return version;
  const named = report.findings.flatMap(({ id, query }) => {
    const group = groupNamedBy(query.template);
    return group ? [{ finding: id, ...group }] : [];
  });
  return { ...version, named };
}

/** A version says the same each time it is published; what came after it first was can hide nothing in it. */
function beforeVersion(
  { before, publications }: Desk,
  versionId: string,
  beside: readonly Artefact[],
): Before<number> {
  const own = publications.filter((each) => each.versionId === versionId);
  if (own.length === 0) return besideOthers(before, beside);
  const first = Math.min(...own.map(({ publishedAt }) => publishedAt.getTime()));
  return { ...before, known: before.known.filter(({ publishedAt }) => publishedAt.getTime() < first) };
}

function numberOf({ live, summaryNumbers }: Desk, thing: Thing): number {
  if (thing.kind === "process") return 1;
  const numbers = thing.kind === "focusArea" ? live.areaNumbers : summaryNumbers;
  return numbers.get(thing.subjectId) ?? 1;
}
