import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";

/** The process, for those who may bring something into it. @throws notFound, notYours */
export async function processFor(
  { trx, viewer }: SignedIn,
  slug: string,
): Promise<{ process: Process; role: Role | null }> {
  const process = await getProcessBySlug(trx, slug);
  const role = await findRole(trx, process.id, viewer);
  if (!may(role, "document")) throw problems.notYours();
  return { process, role };
}
