import { paths } from "#base/paths.ts";
import type { Publication } from "./publication.ts";

/** Where strangers read a publication. A summary is read at its own number, which stays. */
export function publicAddress({ slug, kind, number }: Pick<Publication, "slug" | "kind" | "number">): string {
  if (kind === "process") return paths.publicHome(slug);
  if (kind === "focusArea") return paths.publicFocusArea(slug, number);
  return paths.publicSummaryVersion(slug, number);
}
