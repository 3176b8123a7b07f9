import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";

/** The process, for one who may code in it. */
export async function forCoder(context: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "code")) throw problems.notYours();
  return process;
}
