import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { page } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import type { Channel } from "#rooms/documents/door.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { countFailures, listFailures } from "./failure-queries.ts";
import { findPasted } from "./find-pasted.ts";
import { type Intake, stateOf } from "./intake.ts";
import * as queries from "./intake-queries.ts";
import { type ColumnRole, columnRoles, columnsHash, guessMapping, recall } from "./mapping.ts";
import { shownFailures } from "./pages/failures-part.tsx";
import { IntakePage, type Offer } from "./pages/intake-page.tsx";

interface Asked {
  slug: string;
  id: string;
  sheet?: number | undefined;
  columns?: "change" | undefined;
}

/** The page of one intake; with `body`, the form of its columns again as it was sent. */
export async function showIntake(
  context: SignedIn,
  asked: Asked,
  failedForm?: { problem: Problem; body: Record<string, unknown> },
) {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, asked.slug);
  const role = await findRole(trx, process.id, viewer);
  const intake = await queries.getIntake(trx, process.id, asked.id);
  const state = stateOf(intake, context.clock());
  const asksColumns = !intake.checkedAt || asked.columns === "change" || asked.sheet !== undefined;
  const offer =
    state === "waiting" && (asksColumns || failedForm) ? await offerFor(context, intake, asked) : null;
  const failed = await countFailures(trx, intake.id);
  const failures = offer ? [] : await listFailures(trx, intake.id, { limit: shownFailures, offset: 0 });
  const contributionId = intake.kind === "paste" ? await findPasted(trx, intake.id) : null;
  const waitingRows = state === "running" ? await queries.countWaitingRows(trx, intake.id) : 0;
  const problem = failedForm?.problem;
  return page(
    <IntakePage
      context={context}
      process={process}
      role={role}
      intake={intake}
      state={state}
      offer={offer && failedForm ? asSent(offer, failedForm.body) : offer}
      waitingRows={waitingRows}
      failures={failures}
      failed={failed}
      contributionHref={contributionId && paths.contribution(process.slug, contributionId)}
      mayChange={may(role, "document")}
      errors={problem ? formErrors(problem, lang) : []}
    />,
    {
      data: {
        intake,
        state,
        waitingRows,
        failed,
        failures,
        offer,
        problem: problem ? problem.sentence(lang) : null,
      },
    },
  );
}

/** How the columns are offered: as they were checked, as last time, or guessed. */
async function offerFor({ trx }: SignedIn, intake: Intake, asked: Asked): Promise<Offer | null> {
  const first = intake.found.sheets.findIndex((each) => !each.hidden && each.rows > 0);
  const at = asked.sheet ?? intake.mapping?.sheet ?? Math.max(0, first);
  const sheet = intake.found.sheets[at];
  if (!sheet) return null;
  if (intake.mapping?.sheet === at) return { ...intake.mapping, channel: intake.channel, remembered: false };
  const known = await queries.findRemembered(trx, intake.processId, columnsHash(sheet.columns));
  if (known)
    return {
      sheet: at,
      roles: recall(sheet.columns, known),
      channel: known.channel as Channel,
      remembered: true,
    };
  return { sheet: at, roles: guessMapping(sheet.columns), channel: intake.channel, remembered: false };
}

/** What somebody chose stays chosen when the form comes back. */
function asSent(offer: Offer, body: Record<string, unknown>): Offer {
  const roles: Record<number, ColumnRole> = {};
  for (const [field, value] of Object.entries(body)) {
    const column = /^column-(\d+)$/.exec(field)?.[1];
    const role = columnRoles.find((each) => each === value);
    if (column && role) roles[Number(column)] = role;
  }
  return {
    ...offer,
    roles,
    remembered: false,
    channel: (body.channel as Channel | undefined) ?? offer.channel,
  };
}
