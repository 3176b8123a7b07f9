/** A person who works in the house. Contributors are not people here: they need no account. */
export interface Person {
  id: string;
  name: string;
  email: string | null;
}

export type Role = "administrator" | "secretary" | "analyst" | "reader";

export const processRoles = ["secretary", "analyst", "reader"] as const;

export interface Membership {
  id: string;
  person: Person;
  scopeKind: "installation" | "process" | "committee";
  scopeId: string | null;
  role: Role;
  grantedAt: Date;
}

/**
 * What each role may do in a process. Source: product.md §1 (the five people);
 * row-level security holds the same line below (001-gate.sql, `writable_processes`).
 */
export const allowed = {
  administrator: ["read", "document", "code", "process", "members", "publish"],
  secretary: ["read", "document", "code", "process", "members", "publish"],
  analyst: ["read", "document", "code"],
  reader: ["read"],
} as const satisfies Record<Role, readonly Act[]>;

export type Act = "read" | "document" | "code" | "process" | "members" | "publish";

export function may(role: Role | null, act: Act): boolean {
  return role !== null && (allowed[role] as readonly Act[]).includes(act);
}

/** How long things last. Links: people read mail late; the first administrator stands at the screen. */
export const lifetimes = {
  signInLinkMinutes: 60 * 24,
  firstAdministratorMinutes: 60,
  sessionDays: 30,
} as const;

/** The house itself: acts for commands and the example. Nobody can sign in as it. */
export const housePersonId = "00000000-0000-7000-8000-000000000001";
