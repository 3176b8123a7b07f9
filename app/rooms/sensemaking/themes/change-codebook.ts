import { problems } from "#base/problems.ts";
import { type Acting, listFocusAreas } from "#rooms/process/door.ts";
import { holdWords } from "../coding/lock-words.ts";
import {
  beginAct,
  type CodebookActKind,
  insertEntries,
  insertThemeCodings,
  insertThemes,
  listStandingIn,
  lockCodebook,
  type StandingThemeCoding,
  type ThemeCodingRow,
} from "./codebook-act.ts";
import { listCodebook } from "./codebook-queries.ts";
import { hashWords } from "./hash-words.ts";
import { themeProblems } from "./problems.ts";
import type { CodebookTheme, ThemeWords } from "./theme.ts";

/** What a theme is called at birth when nothing more is said of it. */
export const bareWords = { definition: "", useWhen: "", notWhen: "", areaId: null, parentId: null };

export async function addTheme(context: Acting, processId: string, words: ThemeWords): Promise<number> {
  const book = await openCodebook(context, processId);
  await checkWords(context, processId, book, words, null);
  const { numbers } = await makeThemes(context, processId, "add", [words]);
  return numbers[0]!;
}

/** Makes themes and lays statements in them, in one act. */
export async function makeThemes(
  context: Acting,
  processId: string,
  kind: CodebookActKind,
  themes: readonly ThemeWords[],
  codingsOf: (at: number, themeId: string) => ThemeCodingRow[] = () => [],
): Promise<{ actId: string; numbers: number[]; themeIds: string[] }> {
  const { trx, clock, ids } = context;
  const actId = await beginAct(context, processId, kind);
  const themeIds = themes.map(() => ids.uuid());
  const numbers = await insertThemes(trx, processId, themeIds, clock());
  await insertEntries(
    trx,
    processId,
    actId,
    themes.map((words, at) => ({ ...words, themeId: themeIds[at]! })),
  );
  await insertThemeCodings(
    trx,
    processId,
    actId,
    themes.flatMap((_, at) => codingsOf(at, themeIds[at]!)),
  );
  return { actId, numbers, themeIds };
}

/** New words, another area, another parent. @param seen the act its words were from when the form was drawn */
export async function editTheme(
  context: Acting,
  processId: string,
  number: number,
  words: ThemeWords,
  seen?: string,
): Promise<void> {
  const book = await openCodebook(context, processId);
  const theme = inUse(book, number);
  if (seen !== undefined && seen !== hashWords(theme)) throw themeProblems.codebookMoved();
  await checkWords(context, processId, book, words, theme.id);
  if (hashWords(theme) === hashWords(words)) return;
  const actId = await beginAct(context, processId, "edit");
  await insertEntries(context.trx, processId, actId, [{ ...words, themeId: theme.id }]);
}

/**
 * Everything in one theme goes to another; the old stays readable and points there. What a person has
 * refused in the target stays out unless a person confirmed it in the source.
 */
export async function mergeThemes(
  context: Acting,
  processId: string,
  from: number,
  into: number,
): Promise<string> {
  const { trx } = context;
  const book = await openCodebook(context, processId);
  const source = inUse(book, from);
  const target = book.find((theme) => theme.number === into && !theme.retired);
  if (!target) throw themeProblems.unknownTheme();
  if (target.id === source.id) throw themeProblems.sameTheme();
  const standing = await listStandingIn(trx, processId, [source.id, target.id]);
  const actId = await beginAct(context, processId, "merge");
  const reparented = book
    .filter((theme) => theme.parentId === source.id && theme.id !== source.id)
    .map((theme) => ({
      ...wordsOf(theme),
      parentId: theme.id === target.id ? source.parentId : target.id,
      themeId: theme.id,
      retired: theme.retired,
      mergedInto: theme.mergedInto,
    }));
  await insertEntries(trx, processId, actId, [
    { ...wordsOf(source), themeId: source.id, retired: true, mergedInto: target.id },
    ...reparented,
  ]);
  await insertThemeCodings(trx, processId, actId, migrate(standing, source.id, target.id));
  return actId;
}

function migrate(standing: readonly StandingThemeCoding[], source: string, target: string): ThemeCodingRow[] {
  const there = new Map(
    standing.filter((one) => one.themeId === target).map((one) => [one.statementId, one]),
  );
  const weight = { withdrawn: 0, placed: 1, rejected: 2, confirmed: 3 };
  return standing
    .filter((one) => one.themeId === source)
    .filter((one) => weight[one.state] > weight[there.get(one.statementId)?.state ?? "withdrawn"])
    .map(({ statementId, state, firm, runId }) => ({ themeId: target, statementId, state, firm, runId }));
}

/** Some statements of a theme become one of their own, chosen by a person: they are confirmed there. */
export async function splitTheme(
  context: Acting,
  processId: string,
  number: number,
  statementIds: readonly string[],
  name: string,
): Promise<number> {
  const book = await openCodebook(context, processId);
  const theme = inUse(book, number);
  const { numbers } = await partTheme(context, processId, theme, statementIds, name, "confirmed");
  return numbers[0]!;
}

/** @param as »confirmed« when a person picked each statement; null keeps what stands */
export async function partTheme(
  context: Acting,
  processId: string,
  theme: CodebookTheme,
  statementIds: readonly string[],
  name: string,
  as: "confirmed" | null,
) {
  const standing = await membersAmong(context, processId, theme.id, statementIds);
  const words = { ...bareWords, name, areaId: theme.areaId, parentId: theme.parentId };
  return makeThemes(context, processId, "split", [words], (_, themeId) =>
    standing.flatMap(({ statementId, state, firm, runId }) => [
      { themeId: theme.id, statementId, state: "withdrawn" as const },
      { themeId, statementId, state: as ?? state, firm, runId },
    ]),
  );
}

/** Takes a theme out of use; its statements are then in none of it, and it can be brought back. */
export async function retireTheme(context: Acting, processId: string, number: number): Promise<void> {
  const book = await openCodebook(context, processId);
  const theme = inUse(book, number);
  const actId = await beginAct(context, processId, "retire");
  await insertEntries(context.trx, processId, actId, [
    { ...wordsOf(theme), themeId: theme.id, retired: true },
  ]);
}

export async function restoreTheme(context: Acting, processId: string, number: number): Promise<void> {
  const book = await openCodebook(context, processId);
  const theme = book.find((one) => one.number === number);
  if (!theme) throw problems.notFound();
  if (!theme.retired) return;
  const actId = await beginAct(context, processId, "restore");
  await insertEntries(context.trx, processId, actId, [{ ...wordsOf(theme), themeId: theme.id }]);
}

/** What a person decides about statements in a theme: they belong, they do not, or they belong in another. */
export async function decideMembers(
  context: Acting,
  processId: string,
  number: number,
  statementIds: readonly string[],
  decision: { kind: "confirm" } | { kind: "reject" } | { kind: "move"; to: number },
): Promise<void> {
  if (statementIds.length === 0) throw themeProblems.noneChosen();
  const book = await openCodebook(context, processId);
  const theme = inUse(book, number);
  const target =
    decision.kind === "move" ? book.find((one) => one.number === decision.to && !one.retired) : theme;
  if (!target) throw themeProblems.unknownTheme();
  if (decision.kind === "move" && target.id === theme.id) throw themeProblems.sameTheme();
  const state = decision.kind === "confirm" ? "confirmed" : "rejected";
  const actId = await beginAct(context, processId, decision.kind);
  const rows = statementIds.flatMap((statementId): ThemeCodingRow[] => [
    { themeId: theme.id, statementId, state },
    ...(decision.kind === "move" ? [{ themeId: target.id, statementId, state: "confirmed" as const }] : []),
  ]);
  await insertThemeCodings(context.trx, processId, actId, rows);
}

/** The codebook as it stands, locked until commit, and with it the words that a name may be made of. */
export async function openCodebook({ trx }: Acting, processId: string): Promise<CodebookTheme[]> {
  await lockCodebook(trx, processId);
  await holdWords(trx, processId);
  return listCodebook(trx, processId);
}

export function inUse(book: readonly CodebookTheme[], number: number): CodebookTheme {
  const theme = book.find((one) => one.number === number);
  if (!theme) throw problems.notFound();
  if (theme.retired) throw themeProblems.notInUse();
  return theme;
}

export function wordsOf({ name, definition, useWhen, notWhen, areaId, parentId }: ThemeWords): ThemeWords {
  return { name, definition, useWhen, notWhen, areaId, parentId };
}

/** Those of the statements that lie in a theme. */
export async function membersAmong(
  { trx }: Acting,
  processId: string,
  themeId: string,
  statementIds: readonly string[],
): Promise<StandingThemeCoding[]> {
  const wanted = new Set(statementIds);
  const standing = await listStandingIn(trx, processId, [themeId]);
  const members = standing.filter(
    ({ statementId, state }) => wanted.has(statementId) && (state === "placed" || state === "confirmed"),
  );
  if (members.length === 0) throw themeProblems.noneChosen();
  return members;
}

async function checkWords(
  { trx }: Acting,
  processId: string,
  book: readonly CodebookTheme[],
  { areaId, parentId }: ThemeWords,
  self: string | null,
): Promise<void> {
  if (areaId !== null && !(await listFocusAreas(trx, processId)).some((area) => area.id === areaId)) {
    // An area that has ended since may stay; another may not be chosen.
    if (book.find((theme) => theme.id === self)?.areaId !== areaId) throw themeProblems.unknownAreaOfTheme();
  }
  const parents = new Map(book.map((theme) => [theme.id, theme.parentId]));
  if (parentId !== null && !parents.has(parentId)) throw themeProblems.unknownTheme();
  for (let above = parentId, steps = 0; above !== null && steps <= book.length; steps++) {
    if (above === self) throw themeProblems.sameTheme();
    above = parents.get(above) ?? null;
  }
}
