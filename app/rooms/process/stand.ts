import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { findRole, may } from "#rooms/people/door.ts";
import type { Standing } from "./pages/work-frame.tsx";
import { getProcessBySlug } from "./queries.ts";

/** The process by its address, and what the viewer is in it. @throws notFound */
export async function stand(context: SignedIn, slug: string): Promise<Standing> {
  const process = await getProcessBySlug(context.trx, slug);
  return { context, process, role: await findRole(context.trx, process.id, context.viewer) };
}

/** The same, for those who may change it. @throws notFound, notYours */
export async function standToEdit(context: SignedIn, slug: string): Promise<Standing> {
  const standing = await stand(context, slug);
  if (!may(standing.role, "process")) throw problems.notYours();
  return standing;
}
