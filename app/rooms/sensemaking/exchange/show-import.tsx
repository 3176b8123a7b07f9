import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { isUuid } from "#base/ids.ts";
import { type Outcome, page } from "#base/outcome.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { gatherExchange } from "./gather-exchange.ts";
import { ImportPage } from "./pages/import-page.tsx";
import { findContent, getImport, listRejectedThemes, stateOf } from "./taking/import-queries.ts";
import { type ImportPlan, planImport } from "./taking/plan-import.ts";

interface Asked {
  slug: string;
  id: string;
  page: number;
  problem?: Problem;
  ticked?: ReadonlySet<string>;
}

/** A file that came in: what it would do as the coding stands now, or what became of it. */
export async function showImport(context: SignedIn, asked: Asked): Promise<Outcome> {
  const { trx, viewer, lang, clock } = context;
  if (!isUuid(asked.id)) throw problems.notFound();
  const process = await getProcessBySlug(trx, asked.slug);
  const role = await findRole(trx, process.id, viewer);
  const found = await getImport(trx, process.id, asked.id);
  const waiting =
    stateOf(found, clock()) === "waiting" && may(role, "code")
      ? await loadWaiting(context, process, found.id)
      : null;
  const names = await listNames(trx, [found.madeBy, ...(found.takenBy ? [found.takenBy] : [])]);
  return page(
    <ImportPage
      context={context}
      process={process}
      role={role}
      found={found}
      waiting={waiting}
      names={names}
      page={asked.page}
      ticked={asked.ticked ?? null}
      errors={asked.problem ? formErrors(asked.problem, lang) : []}
    />,
    { data: { found, plan: waiting ? planData(waiting.plan) : null } },
  );
}

async function loadWaiting(context: SignedIn, process: Process, id: string) {
  const { trx, lang } = context;
  const file = await findContent(trx, id);
  if (!file) return null;
  const data = await gatherExchange(trx, process, lang);
  return { file, plan: await planImport(file, data, await listRejectedThemes(trx, process.id)) };
}

/** The plan for those who ask for JSON. */
function planData({ codes, fresh, known, conflicts, unmatched, homeless }: ImportPlan) {
  return {
    new: codes.fresh,
    known: codes.known.map(({ guid, name, by, here }) => ({ guid, name, by, here: here.guid })),
    faults: codes.faults,
    codings: { fresh: fresh.length, known, homeless },
    conflicts: conflicts.map(({ statement, code, why }) => ({ statement: statement.number, code, why })),
    unmatched: unmatched.map(({ source, selection, why }) => ({
      source,
      start: selection.start,
      end: selection.end,
      why,
    })),
  };
}

export function tickedIn({ code }: Record<string, unknown>): ReadonlySet<string> {
  return new Set([code].flat().filter((each) => typeof each === "string"));
}
