import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { listSourceTitles, listStatementIds, listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { listCodebook, sumThemes } from "./codebook-queries.ts";
import type { placesInput } from "./inputs.ts";
import { listThemePlace } from "./member-queries.ts";
import { PlacesPage, placesPerPage } from "./pages/places-page.tsx";

/** The statements in themes, in none, or left out. */
export async function showThemePlaces(
  context: SignedIn,
  input: z.infer<typeof placesInput>,
  shown: { errors?: FormError[] } = {},
): Promise<Outcome> {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const sum = await sumThemes(trx, process.id);
  const found = input.words
    ? await listThemePlace(trx, process.id, input.place, {
        among: await listStatementIds(trx, process.id, { words: input.words }),
      })
    : null;
  const count = found?.length ?? { in: sum.inThemes, none: sum.inNone, excluded: sum.excluded }[input.place];
  const at = Math.min(input.page, Math.max(1, Math.ceil(count / placesPerPage)));
  const offset = (at - 1) * placesPerPage;
  const ids =
    found?.slice(offset, offset + placesPerPage) ??
    (await listThemePlace(trx, process.id, input.place, { page: { limit: placesPerPage, offset } }));
  const statements = await listStatements(trx, process.id, { ids });
  return page(
    <PlacesPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={sum}
      place={input.place}
      statements={statements}
      listed={count}
      titles={await listSourceTitles(trx, process.id)}
      themes={(await listCodebook(trx, process.id)).filter((theme) => !theme.retired)}
      words={input.words}
      page={at}
      saved={input.done === "decided"}
      errors={shown.errors ?? []}
    />,
    { data: { sum, place: input.place, count, statements: ids } },
  );
}
