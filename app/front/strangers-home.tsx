import type { Context } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { listProcessesPublished } from "#rooms/publishing/door.ts";
import { PublishedProcessesPage } from "./pages/published-processes.tsx";

/** The front door for strangers: what is published; null while nothing is. */
export async function strangersHome(context: Context): Promise<Outcome | null> {
  const processes = await listProcessesPublished(context.trx);
  return processes.length === 0
    ? null
    : page(<PublishedProcessesPage context={context} processes={processes} />, {
        data: { processes: processes.map(({ slug, title }) => ({ slug, title })) },
      });
}
