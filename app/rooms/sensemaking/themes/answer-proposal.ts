import type { Acting } from "#rooms/process/door.ts";
import { bareWords, makeThemes, mergeThemes, openCodebook, partTheme } from "./change-codebook.ts";
import { beginAct, insertThemeCodings, listStandingIn, type ThemeCodingRow } from "./codebook-act.ts";
import { themeProblems } from "./problems.ts";
import {
  type Change,
  type ChangeOutline,
  insertAnswers,
  loadProposals,
  type Proposals,
  withStatements,
} from "./proposal-queries.ts";
import { groupOfChange } from "./proposed-group.ts";
import { listFirm, type ThemeRun } from "./run-queries.ts";
import type { CodebookTheme, Level } from "./theme.ts";

/** Does what a proposal says, in one act. @param name for the theme it makes, when it makes one */
export async function acceptProposal(
  context: Acting,
  processId: string,
  level: Level,
  hash: string,
  name: string,
): Promise<void> {
  const book = await openCodebook(context, processId);
  const { proposals, change } = await findProposal(context, processId, level, hash);
  const actId = await carryOut(context, processId, book, proposals, change, name);
  await insertAnswers(context.trx, processId, actId, proposals, [change], true);
}

/** Keeps that a person said no; the codebook stays as it is. */
export async function declineProposal(
  context: Acting,
  processId: string,
  level: Level,
  hash: string,
): Promise<void> {
  await openCodebook(context, processId);
  const { proposals, change } = await findProposal(context, processId, level, hash);
  const actId = await beginAct(context, processId, "decline");
  await insertAnswers(context.trx, processId, actId, proposals, [change], false);
}

/** Every proposed new theme that is large, under the name the run gives it, in one act. */
export async function acceptLarge(context: Acting, processId: string, level: Level): Promise<number> {
  await openCodebook(context, processId);
  const proposals = await loadProposals(context.trx, processId, level);
  const large = proposals ? withStatements(proposals, largeChanges(proposals)) : [];
  if (!proposals || large.length === 0) throw themeProblems.unknownProposal();
  const firm = await firmIn(context, processId, proposals);
  const { actId } = await makeThemes(
    context,
    processId,
    "accept",
    large.map((change) => ({ ...bareWords, name: labelOf(proposals, change) })),
    (at, themeId) => placed(themeId, large[at]!, proposals, firm),
  );
  await insertAnswers(context.trx, processId, actId, proposals, large, true);
  return large.length;
}

/** Proposed new themes from `leastLarge` on. */
export function largeChanges({ run, outlines }: Proposals): ChangeOutline[] {
  const least = leastLarge(run);
  return outlines.filter((one) => one.kind === "new" && one.count >= least);
}

/** From here on a proposed theme is a large one: one statement of a hundred, and at least five. */
export function leastLarge({ report }: ThemeRun): number {
  const all = report.coarse.reduce((sum, group) => sum + group.statements, 0);
  return Math.max(5, Math.ceil(all / 100));
}

async function findProposal(context: Acting, processId: string, level: Level, hash: string) {
  const proposals = await loadProposals(context.trx, processId, level);
  const outline = proposals?.outlines.find((one) => one.hash === hash);
  if (!proposals || !outline) throw themeProblems.unknownProposal();
  return { proposals, change: withStatements(proposals, [outline])[0]! };
}

async function carryOut(
  context: Acting,
  processId: string,
  book: readonly CodebookTheme[],
  proposals: Proposals,
  change: Change,
  given: string,
): Promise<string> {
  const { trx } = context;
  const name = given || labelOf(proposals, change);
  const [first, second] = change.themeIds.map((id) => book.find((theme) => theme.id === id)!);
  const firm = await firmIn(context, processId, proposals);
  switch (change.kind) {
    case "new": {
      const words = { ...bareWords, name };
      const made = await makeThemes(context, processId, "accept", [words], (_, themeId) =>
        placed(themeId, change, proposals, firm),
      );
      return made.actId;
    }
    case "join": {
      const actId = await beginAct(context, processId, "accept");
      await insertThemeCodings(trx, processId, actId, placed(first!.id, change, proposals, firm));
      return actId;
    }
    case "merge":
      return mergeThemes(context, processId, second!.number, first!.number);
    case "split":
      return (await partTheme(context, processId, first!, change.statementIds, name, null)).actId;
    case "leave": {
      const actId = await beginAct(context, processId, second ? "move" : "withdraw");
      const there = new Set(
        (second ? await listStandingIn(trx, processId, [second.id]) : [])
          .filter(({ state }) => state !== "withdrawn")
          .map(({ statementId }) => statementId),
      );
      await insertThemeCodings(trx, processId, actId, [
        ...change.statementIds.map((statementId) => ({
          themeId: first!.id,
          statementId,
          state: "withdrawn" as const,
        })),
        ...(second
          ? placed(second.id, change, proposals, firm).filter((row) => !there.has(row.statementId))
          : []),
      ]);
      return actId;
    }
  }
}

/** Laid there by a run that a person agreed with; nobody has looked at each yet. */
function placed(
  themeId: string,
  { statementIds }: Change,
  { run }: Proposals,
  firm: ReadonlySet<string>,
): ThemeCodingRow[] {
  return statementIds.map((statementId) => ({
    themeId,
    statementId,
    state: "placed",
    firm: firm.has(statementId),
    runId: run.id,
  }));
}

async function firmIn({ trx }: Acting, processId: string, { run }: Proposals): Promise<ReadonlySet<string>> {
  return new Set(await listFirm(trx, processId, run.id));
}

function labelOf(proposals: Proposals, change: Change): string {
  const { run } = proposals;
  return groupOfChange(proposals, change).label.slice(0, 200) || `${run.number}.${change.group.number}`;
}
