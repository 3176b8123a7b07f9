import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { page } from "#base/outcome.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug, listFocusAreas } from "#rooms/process/door.ts";
import { listOwnActs } from "../coding/act-queries.ts";
import type { actsInput } from "../inputs.ts";
import { ActsPage } from "./pages/acts-page.tsx";

const actsShown = 50;

/** The viewer's own latest acts in a process. */
export async function showActs(context: SignedIn, { slug, act }: z.infer<typeof actsInput>) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, slug);
  const acts = await listOwnActs(trx, process.id, viewer.id, actsShown);
  const ids = acts.flatMap(({ statementId }) => (statementId ? [statementId] : []));
  const statements = await listStatements(trx, process.id, { ids: [...new Set(ids)] });
  return page(
    <ActsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      areas={await listFocusAreas(trx, process.id)}
      acts={acts}
      statements={new Map(statements.map((each) => [each.id, each]))}
      undone={acts.find((each) => each.id === act && each.undone)}
    />,
    { data: { acts } },
  );
}
