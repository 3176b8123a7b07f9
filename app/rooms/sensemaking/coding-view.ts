import type { SignedIn } from "#base/context.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { listDocumentTitles } from "#rooms/documents/door.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { type FocusArea, findRole, listFocusAreas, type Process } from "#rooms/process/door.ts";
import type { Move } from "#sense/preview-correction.ts";
import { type Act, findAct, listStanding } from "./act-queries.ts";
import type { StandingCoding } from "./coding.ts";
import { previewMoves } from "./correct.ts";
import { type InboxWindow, loadInbox } from "./inbox-queries.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import type { Pile } from "./pile.ts";
import { findProposal, type Proposal } from "./proposal-queries.ts";
import { countByArea } from "./queries.ts";

/** What narrows the inbox. */
export interface InboxFilter {
  pile?: Pile | undefined;
  words?: string | undefined;
}

/** All the coding screen shows of one statement and what is around it. */
export interface CodingView {
  statement: Statement;
  areas: FocusArea[];
  areaCounts: Map<string, number>;
  standing: StandingCoding[];
  newest: number;
  proposal: Proposal | null;
  inbox: InboxWindow;
  /** The statements of the inbox page, by id. */
  texts: Map<string, Statement>;
  ledger: Ledger;
  titles: Map<string, string>;
  names: Map<string, string>;
  mayCode: boolean;
  /** What was just done, to be said. */
  act: Act | null;
  /** What a correction just made would move; null when nobody asked. */
  moves: { act: Act; moves: Move[]; texts: Map<string, string> } | null;
}

const movesShown = 14;

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
  const { standing, newest } = await listStanding(trx, process.id, statementId);
  const actId = ask.moved ?? ask.act;
  const act = actId ? await findAct(trx, process.id, actId) : null;
  const others = [...new Set(standing.map((coding) => coding.personId))].filter((id) => id !== viewer.id);
  return {
    statement,
    areas,
    areaCounts: await countByArea(trx, process.id),
    standing,
    newest,
    proposal: await findProposal(trx, process.id, statementId),
    inbox,
    texts,
    ledger: await ledgerOf(trx, process.id),
    titles: await listDocumentTitles(trx, process.id),
    names: await listNames(trx, others),
    mayCode: may(await findRole(trx, process.id, viewer), "code"),
    act,
    moves: ask.moved && act?.statementId === statementId ? await loadMoves(context, process.id, act) : null,
  };
}

async function loadMoves({ trx }: SignedIn, processId: string, act: Act) {
  const moves = await previewMoves(trx, processId, act);
  const shown = moves.slice(0, movesShown).map((move) => move.id);
  const texts = await listStatements(trx, processId, { ids: shown });
  return { act, moves, texts: new Map(texts.map((each) => [each.id, each.text])) };
}

/** Who holds the words searched for; null when nothing is searched for. */
export async function findIds(
  { trx }: SignedIn,
  processId: string,
  words: string | undefined,
): Promise<string[] | null> {
  return words ? (await listStatements(trx, processId, { words })).map((each) => each.id) : null;
}
