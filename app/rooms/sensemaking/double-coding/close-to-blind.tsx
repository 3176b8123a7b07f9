import type { Context } from "#base/context.ts";
import type { AnyEndpoint, Endpoint } from "#base/endpoint.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { findOpenBlind } from "./blind-queries.ts";
import { isClosedToBlind } from "./blind-surfaces.ts";
import { BlindNoticePage } from "./pages/blind-notice-page.tsx";

/**
 * Puts the notice in the place of every page of a process that could tell somebody what others have
 * coded in the sample they code blind there: page, JSON, file and form alike. Below it the database
 * hides the rows; this keeps from them what is made of rows, and sums that would leave the sample out unsaid.
 */
export function closeToBlind(endpoints: AnyEndpoint[]): AnyEndpoint[] {
  return endpoints.map((endpoint) => (isClosedToBlind(endpoint.path) ? closed(endpoint) : endpoint));
}

function closed(endpoint: AnyEndpoint): AnyEndpoint {
  const { handle, again } = endpoint as unknown as Endpoint;
  const guarded: Pick<Endpoint, "handle" | "again"> = {
    handle: async (context, input, prepared) => (await notice(context)) ?? handle(context, input, prepared),
    again:
      again && (async (context, problem, raw) => (await notice(context)) ?? again(context, problem, raw)),
  };
  return { ...endpoint, ...guarded } as unknown as AnyEndpoint;
}

/** What somebody sees here while they code blind; null when they do not. */
async function notice(context: Context): Promise<Outcome | null> {
  const { trx, viewer, path } = context;
  const slug = /^\/process\/([^/?]+)/.exec(path)?.[1];
  if (!viewer || slug === undefined) return null;
  const process = await getProcessBySlug(trx, slug);
  const open = await findOpenBlind(trx, process.id, viewer.id);
  if (!open) return null;
  return page(<BlindNoticePage context={{ ...context, viewer }} process={process} sample={open.number} />, {
    status: 403,
    data: { codesBlindIn: open.number },
  });
}
