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
  /** The rest of a short input, so that a sentence is read where it stands. */
  around: { before: string; after: string } | null;
  /** The page of the list around the one at hand. */
  listed: { member: BlindMember; text: string }[];
}

/** An input of more statements than this is opened at its place instead of shown whole. */
const longestInput = 12;
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
  const all = (await listStatements(trx, processId, within, { limit: longestInput + 1, offset: 0 })).filter(
    (one) => sourceIdOf(one) === sourceIdOf(statement),
  );
  if (all.length < 2 || all.length > longestInput) return null;
  const ordered = all.sort((a, b) => a.rawStart - b.rawStart || a.number - b.number);
  const at = ordered.findIndex((one) => one.id === statement.id);
  const words = (some: Statement[]) => some.map((one) => one.text).join(" ");
  return { before: words(ordered.slice(0, at)), after: words(ordered.slice(at + 1)) };
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
