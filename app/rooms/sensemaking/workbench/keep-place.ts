import type { InboxFilter } from "./coding-view.ts";

/** The place in the inbox as hidden fields of a form, so that one comes back to it. */
export function keepPlace(filter: InboxFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
