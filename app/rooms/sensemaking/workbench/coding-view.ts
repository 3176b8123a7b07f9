import type { SignedIn } from "#base/context.ts";
import { findLatestJob, type JobState } from "#base/find-job.ts";
import {
  listSourceTitles,
  listStatementIds,
  listStatements,
  type Statement,
  sourceIdOf,
} from "#rooms/contributions/door.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { type FocusArea, findRole, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { type Preview, previewIfKnown, previewMoves } from "../coding/correct.ts";
import { listColleagues } from "../comments/actions.ts";
import type { OpenBlind } from "../double-coding/blind-queries.ts";
import { proposeJob } from "../jobs.ts";
import { type Ledger, sumUp } from "../ledger/ledger.ts";
import { type InboxWindow, loadInbox } from "./inbox-queries.ts";
import type { Pile } from "./pile.ts";
import { loadRecord, type StatementRecord } from "./record-queries.ts";

/** What narrows the inbox. */
export interface InboxFilter {
  pile?: Pile | undefined;
  words?: string | undefined;
  /** Only what this correction could move: one looks at them one by one. */
  among?: string | undefined;
  /** Sorted by what an answer would teach, not by number. */
  order?: "teaching" | undefined;
}

/** All the coding screen shows of one statement and what is around it. */
export interface CodingView extends StatementRecord {
  statement: Statement;
  areas: FocusArea[];
  areaCounts: Map<string, number>;
  inbox: InboxWindow;
  /** The statements of the inbox page, by id. */
  texts: Map<string, Statement>;
  ledger: Ledger;
  titles: Map<string, string>;
  names: Map<string, string>;
  mayCode: boolean;
  /** What stands around it in a running text; null in a note, whose points stand for themselves. */
  around: { before: string; after: string } | null;
  /** What a correction would move; null when nobody asked or nothing is to be said of it. */
  preview: Preview | null;
  /** A correction whose effect is worked out after the page is sent: it takes longer than a page may. */
  later: string | null;
  /** What it was called in earlier readings, oldest first; none when it has always read so. */
  earlier: string[];
  /** Those a comment can be to; only when one is being written. */
  colleagues: { id: string; name: string }[];
  /** The machine's newest work on proposals here. */
  job: JobState | null;
  /** The sample the viewer codes blind here: the numbers are without it. */
  blind: OpenBlind | null;
}

/** An input of more statements than this is not shown whole beside each of them. */
const longestInput = 12;

/** @returns null when the statement is not counted: the screen is for those that are */
export async function loadCoding(
  context: SignedIn,
  process: Process,
  statementId: string,
  filter: InboxFilter,
  ask: {
    act?: string | undefined;
    moved?: string | undefined;
    look?: boolean;
    writing?: boolean;
    blind: OpenBlind | null;
  },
): Promise<CodingView | null> {
  const { trx, viewer } = context;
  const areas = await listFocusAreas(trx, process.id);
  const correction = filter.among ?? ask.moved;
  // Of many it takes longer than a page may; how many there are is known with the inbox.
  const soon = correction !== undefined && (filter.among !== undefined || ask.look === true);
  let preview = soon ? await previewMoves(trx, process.id, areas, correction) : null;
  const inbox = await loadInbox(trx, process.id, {
    pile: filter.pile ?? null,
    order: filter.order ?? null,
    ids: await findIds(context, process.id, filter, preview),
    areaIds: areas.map((area) => area.id),
    currentId: statementId,
  });
  const later = correction !== undefined && !soon && inbox.counted > previewedAtOnce;
  if (correction !== undefined && !soon && !later) {
    const known = await previewIfKnown(trx, process.id, areas, correction);
    preview = known === "underWay" ? null : known;
  }
  const record = await loadRecord(trx, process.id, statementId, ask.moved ?? ask.act ?? null, viewer.id);
  const wanted = new Set([...inbox.items, ...record.near, ...record.group].map((item) => item.id));
  const onPage = preview?.statements
    ? preview.statements.filter((each) => wanted.has(each.id))
    : await listStatements(trx, process.id, { ids: [...wanted] });
  const texts = new Map(onPage.map((each) => [each.id, each]));
  const statement = texts.get(statementId);
  if (!statement) return null;
  const others = [...record.standing, ...record.history].map((coding) => coding.personId);
  for (const { madeBy, toPerson } of record.comments) others.push(madeBy, ...(toPerson ? [toPerson] : []));
  const shown = filter.among !== undefined || preview?.act.statementId === statementId;
  return {
    ...record,
    statement,
    areas,
    areaCounts: new Map(Object.entries(inbox.areaCounts)),
    inbox,
    texts,
    ledger: sumUp(inbox.places, inbox.counted),
    titles: await listSourceTitles(trx, process.id),
    names: await listNames(
      trx,
      [...new Set(others)].filter((id) => id !== viewer.id),
    ),
    mayCode: may(await findRole(trx, process.id, viewer), "code"),
    around: await findAround(context, statement, preview),
    preview: shown ? preview : null,
    later: later && record.act?.statementId === statementId ? correction : null,
    earlier: record.wordings.map(({ text }) => text).filter((text) => text !== statement.text),
    colleagues: ask.writing ? await listColleagues(context, process.id) : [],
    job: await findLatestJob(trx, process.id, proposeJob),
    blind: ask.blind,
  };
}

/** Of so many it takes less than the page itself to see what a correction moves. */
const previewedAtOnce = 400;

/** Who holds the words searched for, and of those only what a correction moves when that is asked; null when nothing narrows. */
export async function findIds(
  { trx }: SignedIn,
  processId: string,
  { words, among }: InboxFilter,
  preview: Preview | null,
): Promise<string[] | null> {
  const moved = among === undefined ? null : (preview?.moves.map((move) => move.id) ?? []);
  if (!words) return moved;
  const found = await listStatementIds(trx, processId, { words });
  if (moved === null) return found;
  const wanted = new Set(moved);
  return found.filter((id) => wanted.has(id));
}

/** The rest of a short input, so that a sentence is read where it stands. Longer texts are opened at their place instead. */
async function findAround({ trx }: SignedIn, statement: Statement, preview: Preview | null) {
  if (statement.basis === "compiled") return null;
  const { documentId, contributionId, processId } = statement;
  const source = sourceIdOf(statement);
  const within = documentId === null ? { contributionId } : { documentId };
  const all = preview?.statements
    ? preview.statements.filter((each) => sourceIdOf(each) === source)
    : await listStatements(trx, processId, within, { limit: longestInput + 1, offset: 0 });
  if (all.length < 2 || all.length > longestInput) return null;
  const ordered = all.sort((a, b) => a.rawStart - b.rawStart || a.number - b.number);
  const at = ordered.findIndex((each) => each.id === statement.id);
  const words = (some: Statement[]) => some.map((each) => each.text).join(" ");
  return { before: words(ordered.slice(0, at)), after: words(ordered.slice(at + 1)) };
}
