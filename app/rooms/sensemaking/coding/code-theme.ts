import { sql } from "kysely";
import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { findProposal } from "../proposing/proposal-queries.ts";
import { lockCoding } from "../queries.ts";
import { inUse, openCodebook } from "../themes/change-codebook.ts";
import { beginAct, insertThemeCodings } from "../themes/codebook-act.ts";
import { insertAct, insertCodings, listStanding } from "./act-queries.ts";
import { checkOpen, refuse } from "./code.ts";
import { rowsOf } from "./decision.ts";
import { type ThemeOfStatement, themesOf } from "./statement-themes.ts";

/**
 * Gives a statement a theme, and with it the area the theme lies under: one act, undone whole. Or takes
 * the theme off; the area stays, for a person may mean it without the theme.
 *
 * @param wanted the person says which of the two, so that a second press or a second person turns nothing round
 * @param seen the newest coding the person had before them
 * @returns the act; null when it is as wanted already
 */
export async function codeTheme(
  context: SignedIn,
  statement: Statement,
  areas: readonly FocusArea[],
  wanted: { number: number; on: boolean },
  seen: number,
): Promise<string | null> {
  const { trx, viewer, clock, ids } = context;
  const { processId } = statement;
  await checkOpen(context, statement);
  // The codebook first, as everywhere: two who take both must not wait for each other.
  const theme = inUse(await openCodebook(context, processId), wanted.number);
  if (theme.retired) throw problems.notFound();
  await lockCoding(trx, processId);
  const given = await sql<ThemeOfStatement>`${themesOf(processId, statement.id)}`.execute(trx);
  const lying = given.rows.find((one) => one.themeId === theme.id);
  // A theme that only a run has placed is not yet given, and can be taken off.
  if (wanted.on ? lying?.state === "confirmed" : lying === undefined) return null;
  const { standing, newest } = await listStanding(trx, processId, statement.id);
  if (newest > seen) await refuse(context, statement, areas);
  const lies = standing.some((coding) => coding.state === "confirmed" && coding.areaId === theme.areaId);
  const brings = wanted.on && !lies && areas.some((area) => area.id === theme.areaId);
  const actId = ids.uuid();
  await insertAct(trx, {
    id: actId,
    processId,
    personId: viewer.id,
    at: clock(),
    kind: wanted.on ? "code" : "withdraw",
  });
  if (brings) {
    const proposal = await findProposal(trx, processId, statement.id);
    await insertCodings(
      trx,
      {
        id: actId,
        processId,
        statementId: statement.id,
        readingId: statement.readingId,
        runId: proposal?.runId ?? null,
      },
      rowsOf({ kind: "area", areaId: theme.areaId! }, standing).rows,
    );
  }
  const codebookAct = await beginAct(context, processId, wanted.on ? "confirm" : "withdraw");
  await sql`update codebook_act set coding_act_id = ${actId} where id = ${codebookAct}`.execute(trx);
  await insertThemeCodings(trx, processId, codebookAct, [
    { themeId: theme.id, statementId: statement.id, state: wanted.on ? "confirmed" : "withdrawn" },
  ]);
  await context.record({
    kind: "statementCoded",
    processId,
    subjectKind: "statement",
    subjectId: statement.id,
    details: { act: actId, what: wanted.on ? "code" : "withdraw" },
  });
  return actId;
}
