import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { listCodebookActs, listThemesAt } from "./act-queries.ts";
import { sumThemes } from "./codebook-queries.ts";
import type { actsInput } from "./inputs.ts";
import { actsPerPage, ThemeActsPage } from "./pages/acts-page.tsx";

/** What was done to the codebook, a page at a time. */
export async function showThemeActs(
  context: SignedIn,
  input: z.infer<typeof actsInput>,
  shown: { errors?: FormError[] } = {},
): Promise<Outcome> {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const { acts, count } = await listCodebookActs(trx, process.id, {
    limit: actsPerPage,
    offset: (input.page - 1) * actsPerPage,
  });
  const standing = await listCodebookActs(trx, process.id, { limit: 1, offset: 0, standing: true });
  const then = input.at ? await listThemesAt(trx, process.id, input.at) : null;
  const people = [...acts, ...standing.acts].flatMap((act) => [
    act.personId,
    ...(act.undoneBy ? [act.undoneBy] : []),
  ]);
  return page(
    <ThemeActsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={await sumThemes(trx, process.id)}
      acts={acts}
      count={count}
      latest={standing.acts[0] ?? null}
      then={then}
      names={await listNames(trx, [...new Set(people)])}
      page={input.page}
      done={input.done}
      errors={shown.errors ?? []}
    />,
    { data: { acts, count, then } },
  );
}
