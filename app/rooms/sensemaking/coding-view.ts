import type { SignedIn } from "#base/context.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { listDocumentTitles } from "#rooms/documents/door.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { type FocusArea, findRole, listFocusAreas, type Process } from "#rooms/process/door.ts";
import type { Move } from "#sense/preview-correction.ts";
import type { Act } from "./act-queries.ts";
import { previewMoves } from "./correct.ts";
import { type InboxWindow, loadInbox } from "./inbox-queries.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import type { Pile } from "./pile.ts";
import { countByArea } from "./queries.ts";
import { loadRecord, type StatementRecord } from "./record-queries.ts";

/** What narrows the inbox. */
export interface InboxFilter {
  pile?: Pile | undefined;
  words?: string | undefined;
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
  /** What a correction just made would move; null when nobody asked. */
  moves: { act: Act; moves: (Move & { text: string })[] } | null;
}

/** An input of more statements than this is not shown whole beside each of them. */
const longestInput = 12;

/** @returns null when the statement is not counted: the screen is for those that are */
export async function loadCoding(
  context: SignedIn,
  process: Process,
  statementId: string,
  filter: InboxFilter,
  ask: { act?: string | undefined; moved?: string | undefined },
): Promise<CodingView | null> {
  const { trx, viewer } = context;
  const areas = await listFocusAreas(trx, process.id);
  const inbox = await loadInbox(trx, process.id, {
    pile: filter.pile ?? null,
    ids: await findIds(context, process.id, filter.words),
    areaIds: areas.map((area) => area.id),
    currentId: statementId,
  });
  const onPage = await listStatements(trx, process.id, { ids: inbox.items.map((item) => item.id) });
  const texts = new Map(onPage.map((each) => [each.id, each]));
  const statement = texts.get(statementId);
  if (!statement) return null;
  const record = await loadRecord(trx, process.id, statementId, ask.moved ?? ask.act ?? null);
  const { standing, act } = record;
  const others = [...new Set(standing.map((coding) => coding.personId))].filter((id) => id !== viewer.id);
  return {
    ...record,
    statement,
    areas,
    areaCounts: await countByArea(trx, process.id),
    inbox,
    texts,
    ledger: await ledgerOf(trx, process.id),
    titles: await listDocumentTitles(trx, process.id),
    names: await listNames(trx, others),
    mayCode: may(await findRole(trx, process.id, viewer), "code"),
    around: await findAround(context, statement),
    moves:
      ask.moved && act?.statementId === statementId
        ? { act, moves: await previewMoves(trx, process.id, act) }
        : null,
  };
}

/** Who holds the words searched for; null when nothing is searched for. */
export async function findIds(
  { trx }: SignedIn,
  processId: string,
  words: string | undefined,
): Promise<string[] | null> {
  return words ? (await listStatements(trx, processId, { words })).map((each) => each.id) : null;
}

/** The rest of a short input, so that a sentence is read where it stands. Longer texts are opened at their place instead. */
async function findAround({ trx }: SignedIn, statement: Statement) {
  if (statement.basis === "compiled") return null;
  const all = await listStatements(
    trx,
    statement.processId,
    { documentId: statement.documentId },
    { limit: longestInput + 1, offset: 0 },
  );
  if (all.length < 2 || all.length > longestInput) return null;
  const ordered = all.sort((a, b) => a.rawStart - b.rawStart || a.number - b.number);
  const at = ordered.findIndex((each) => each.id === statement.id);
  const words = (some: Statement[]) => some.map((each) => each.text).join(" ");
  return { before: words(ordered.slice(0, at)), after: words(ordered.slice(at + 1)) };
}
