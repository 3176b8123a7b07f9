import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { type Outcome, page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import type { Process } from "#rooms/process/door.ts";
import { blindData, loadBlind } from "./blind-view.ts";
import { BlindPage } from "./pages/blind-page.tsx";
import type { ListedSample } from "./queries.ts";
import { stateOf } from "./sample.ts";

type Shown = { form?: "rest" | "exclude" | undefined; typed?: string; problem?: Problem };

/** The blind coder's screen at one place of the sample. */
export async function showBlind(
  context: SignedIn,
  process: Process,
  sample: ListedSample,
  position: number,
  { form, typed, problem }: Shown = {},
): Promise<Outcome> {
  const view = stateOf(sample) === "open" ? await loadBlind(context, sample, position) : null;
  // Handed in, or the statement is not counted any more: the sample knows where to go on
  if (!view) return redirect(paths.sample(process.slug, sample.number));
  return page(
    <BlindPage
      context={context}
      process={process}
      view={view}
      form={form}
      typed={typed}
      errors={problem ? formErrors(problem, context.lang) : []}
    />,
    { data: blindData(view) },
  );
}
