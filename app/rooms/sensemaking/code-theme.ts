import { sql } from "kysely";
import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { insertAct, insertCodings, listStanding } from "./act-queries.ts";
import { checkOpen, refuse } from "./code.ts";
import { rowsOf } from "./decision.ts";
import { findProposal } from "./proposal-queries.ts";
import { lockCoding } from "./queries.ts";
import { type ThemeOfStatement, themesOf } from "./statement-themes.ts";
import { inUse, openCodebook } from "./themes/change-codebook.ts";
import { beginAct, insertThemeCodings } from "./themes/codebook-act.ts";

/**
 * Gives a statement a theme, and with it the area the theme lies under: one act, undone whole. Pressed
 * again the theme is taken off; the area stays, for a person may mean it without the theme.
 *
 * @param seen the newest coding the person had before them
 */
export async function codeTheme(
  context: SignedIn,
  statement: Statement,
  areas: readonly FocusArea[],
  number: number,
  seen: number,
): Promise<string> {
  const { trx, viewer, clock, ids } = context;
  const { processId } = statement;
  await checkOpen(context, statement);
  // The codebook first, as everywhere: two who take both must not wait for each other.
  const theme = inUse(await openCodebook(context, processId), number);
  if (theme.retired) throw problems.notFound();
  await lockCoding(trx, processId);
  const { standing, newest } = await listStanding(trx, processId, statement.id);
  if (newest > seen) await refuse(context, statement, areas);
  const given = await sql<ThemeOfStatement>`${themesOf(processId, statement.id)}`.execute(trx);
  const isOn = given.rows.some((one) => one.themeId === theme.id && one.state === "confirmed");
  const lies = standing.some((coding) => coding.state === "confirmed" && coding.areaId === theme.areaId);
  const brings = !isOn && !lies && areas.some((area) => area.id === theme.areaId);
  const actId = ids.uuid();
  await insertAct(trx, {
    id: actId,
    processId,
    personId: viewer.id,
    at: clock(),
    kind: isOn ? "withdraw" : "code",
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
  const codebookAct = await beginAct(context, processId, isOn ? "withdraw" : "confirm");
  await sql`update codebook_act set coding_act_id = ${actId} where id = ${codebookAct}`.execute(trx);
  await insertThemeCodings(trx, processId, codebookAct, [
    { themeId: theme.id, statementId: statement.id, state: isOn ? "withdrawn" : "confirmed" },
  ]);
  await context.record({
    kind: "statementCoded",
    processId,
    subjectKind: "statement",
    subjectId: statement.id,
    details: { act: actId, what: isOn ? "withdraw" : "code" },
  });
  return actId;
}
