import { createHash } from "node:crypto";
import { canonicalJson } from "#rooms/sensemaking/door.ts";
import type { Artefact } from "./artefact.ts";

/** SHA-256 of what an artefact says. When its numbers were counted is not part of it: nothing need have changed since. */
export function hashArtefact(artefact: Artefact): string {
  return createHash("sha256")
    .update(canonicalJson(withoutTimes(artefact)))
    .digest("hex");
}

function withoutTimes({ page, lists, statements }: Artefact) {
  const timeless =
    page.kind === "process"
      ? { ...page, said: page.said && { ...page.said, countedAt: "" } }
      : page.kind === "focusArea"
        ? { ...page, countedAt: "" }
        : { ...page, files: [] };
  return { page: timeless, lists, statements };
}
