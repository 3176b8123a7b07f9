import { z } from "zod";
import { type Endpoint, readsOpenly } from "#base/endpoint.ts";
import { page } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import { HomePage } from "./pages/home-page.tsx";
import { listProcesses } from "./queries.ts";

export function processEndpoints(): Endpoint<never>[] {
  return [
    readsOpenly(paths.home(), { input: z.object({}) }, async (context) =>
      page(<HomePage context={context} processes={context.viewer ? await listProcesses(context.trx) : []} />),
    ),
  ] as Endpoint<never>[];
}
