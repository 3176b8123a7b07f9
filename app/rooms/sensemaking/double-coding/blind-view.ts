import type { SignedIn } from "#base/context.ts";
import {
  getStatement,
  listSourceTitles,
  listStatements,
  type Statement,
  sourceIdOf,
} from "#rooms/contributions/door.ts";
import { type FocusArea, listFocusAreas } from "#rooms/process/door.ts";
import { type BlindMember, listBlindMembers } from "./blind-queries.ts";
import type { ListedSample } from "./queries.ts";
import { isJudged } from "./sample.ts";

/** All the blind screen shows. It is asked for without a look at any table that holds a first coding. */
export interface BlindView {
  sample: ListedSample;
  members: BlindMember[];
  /** The one at hand, and where it stands among them, from 0. */
  member: BlindMember;
  at: number;
  statement: Statement;
  areas: FocusArea[];
  titles: Map<string, string>;
  judged: number;
  /** What stands around it, so that a sentence is read where it was said: a short input whole, of a longer one its neighbours. */
  around: { before: string; after: string; whole: boolean } | null;
  /** The page of the list around the one at hand. */
  listed: { member: BlindMember; text: string }[];
}

/** An input of up to so many statements is shown whole; of a longer one so many on each side. */
const longestWhole = 12;
const neighbours = 3;
/** Nobody sends more in one input. */
const longestInput = 2000;
export const blindPageSize = 25;

/** @returns null when no statement of the sample stands at this place any more */
export async function loadBlind(
  context: SignedIn,
  sample: ListedSample,
  position: number,
): Promise<BlindView | null> {
  const { trx } = context;
  const members = await listBlindMembers(trx, sample.id);
  const at = members.findIndex((one) => one.position === position);
  const member = members[at];
  if (!member) return null;
  const first = Math.floor(at / blindPageSize) * blindPageSize;
  const page = members.slice(first, first + blindPageSize);
  const onPage = await listStatements(trx, sample.processId, { ids: page.map((one) => one.statementId) });
  const texts = new Map(onPage.map((one) => [one.id, one.text]));
  const statement = await getStatement(trx, sample.processId, member.statementId);
  return {
    sample,
    members,
    member,
    at,
    statement,
    areas: await listFocusAreas(trx, sample.processId),
    titles: await listSourceTitles(trx, sample.processId),
    judged: members.filter(isJudged).length,
    around: await findAround(context, statement),
    listed: page.map((one) => ({ member: one, text: texts.get(one.statementId) ?? "" })),
  };
}

/** Where one left off: the first that is not coded, after the last that is; else the first that is not; else the last. */
export function whereLeft(members: readonly BlindMember[]): number | null {
  const last = members.findLastIndex(isJudged);
  const after = members.slice(last + 1)[0] ?? members.find((one) => !isJudged(one)) ?? members.at(-1);
  return after?.position ?? null;
}

async function findAround({ trx }: SignedIn, statement: Statement): Promise<BlindView["around"]> {
  if (statement.basis === "compiled") return null;
  const { documentId, contributionId, processId } = statement;
  const within = documentId === null ? { contributionId } : { documentId };
  const all = (await listStatements(trx, processId, within, { limit: longestInput, offset: 0 })).filter(
    (one) => sourceIdOf(one) === sourceIdOf(statement),
  );
  const ordered = all.sort((a, b) => a.rawStart - b.rawStart || a.number - b.number);
  const at = ordered.findIndex((one) => one.id === statement.id);
  if (ordered.length < 2 || at === -1) return null;
  const whole = ordered.length <= longestWhole;
  const words = (from: number, to: number) =>
    ordered
      .slice(Math.max(0, from), to)
      .map((one) => one.text)
      .join(" ");
  return {
    before: words(whole ? 0 : at - neighbours, at),
    after: words(at + 1, whole ? ordered.length : at + 1 + neighbours),
    whole,
  };
}

/** The same for those who ask for JSON. */
export function blindData({ sample, member, members, statement, areas, judged, around }: BlindView) {
  const { areaIds, rest, exclusion, position, newest } = member;
  return {
    sample: sample.number,
    size: members.length,
    judged,
    position,
    seen: newest,
    statement,
    around,
    areas,
    judgement: { areaIds, rest, exclusion },
  };
}
