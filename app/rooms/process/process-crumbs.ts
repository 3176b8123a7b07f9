import type { Context } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Process } from "./process.ts";

/** The way from the front page to a page inside a process, for `WorkPage`'s `breadcrumb`; a deeper page adds its own steps. */
export function processCrumbs(
  _context: Pick<Context, "lang">,
  process: Pick<Process, "slug" | "name">,
): { href: string; text: string }[] {
  return [{ href: paths.process(process.slug), text: process.name }];
}
