import type { Role } from "#rooms/people/door.ts";

export type DraftAct = "edit" | "comment" | "approve";

/**
 * What each role may do to a draft. Writing and commenting: those who work with
 * the material (product.md §1). Approval: the secretary answers for the papers of
 * the process and the administrator stands in for the leader; promise 7 wants
 * the decision taken by a person with that answer. Row-level security holds the
 * same line below (009-report-drafts.sql).
 */
export const allowed = {
  administrator: ["edit", "comment", "approve"],
  secretary: ["edit", "comment", "approve"],
  analyst: ["edit", "comment"],
  reader: [],
} as const satisfies Record<Role, readonly DraftAct[]>;

export function mayDraft(role: Role | null, act: DraftAct): boolean {
  return role !== null && (allowed[role] as readonly DraftAct[]).includes(act);
}
