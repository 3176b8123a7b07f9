import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { type Outcome, page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, type Process } from "#rooms/process/door.ts";
import { loadAgreement } from "./agreement-view.ts";
import { findOpenBlind, listBlindMembers } from "./blind-queries.ts";
import { whereLeft } from "./blind-view.ts";
import { AgreementPage } from "./pages/agreement-page.tsx";
import { BlindNoticePage } from "./pages/blind-notice-page.tsx";
import { SamplePage } from "./pages/sample-page.tsx";
import type { ListedSample } from "./queries.ts";
import { stateOf } from "./sample.ts";

type Asked = { page: number; did?: "settled" | "unsettled" | "delivered" | undefined };
type Shown = { problem?: Problem; typed?: string };

/**
 * One sample, for whoever asks: its coder goes on where they left off, others see how far it is, and when
 * it is handed in everyone sees how far the two agree – but not one who still codes another blind.
 */
export async function showSample(
  context: SignedIn,
  process: Process,
  sample: ListedSample,
  asked: Asked,
  { problem, typed }: Shown = {},
): Promise<Outcome> {
  const { trx, viewer, lang } = context;
  const open = await findOpenBlind(trx, process.id, viewer.id);
  if (open && open.id === sample.id && !problem) {
    const position = whereLeft(await listBlindMembers(trx, sample.id));
    if (position !== null) return redirect(paths.sampleStatement(process.slug, sample.number, position));
  }
  if (open && open.id !== sample.id)
    return page(<BlindNoticePage context={context} process={process} sample={open.number} />, {
      status: 403,
      data: { codesBlindIn: open.number },
    });
  const role = await findRole(trx, process.id, viewer);
  const errors = problem ? formErrors(problem, lang) : [];
  const { result, ...facts } = sample;
  if (stateOf(sample) === "delivered") {
    const view = await loadAgreement(context, sample, asked.page);
    return page(
      <AgreementPage
        context={context}
        process={process}
        role={role}
        view={view}
        did={asked.did}
        typed={typed ?? ""}
        errors={errors}
      />,
      { data: { sample: facts, result, disagreeing: view.disagreeing } },
    );
  }
  return page(
    <SamplePage
      context={context}
      process={process}
      role={role}
      sample={sample}
      names={await listNames(trx, [sample.coderId, sample.drawnBy])}
      typed={typed ?? ""}
      errors={errors}
    />,
    { data: { sample: facts } },
  );
}
