import { sql } from "kysely";
import type { Viewer } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import type { Membership, Person, Role } from "./person.ts";

type PeopleTables = {
  person: { id: string; email: string | null; name: string; lang: string; created_at: Date };
  membership: {
    id: string;
    person_id: string;
    scope_kind: "installation" | "process" | "committee";
    scope_id: string | null;
    role: Role;
    granted_by: string | null;
    granted_at: Date;
    ended_by: string | null;
    ended_at: Date | null;
  };
  committee: { id: string; name: string; level: CommitteeLevel; parent_id: string | null };
  sign_in_link: {
    token_hash: string;
    person_id: string | null;
    purpose: "signIn" | "firstAdministrator";
    made_by: string | null;
    made_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  session: { token_hash: string; person_id: string; made_at: Date; expires_at: Date; ended_at: Date | null };
};

export type CommitteeLevel = "council" | "main" | "sector" | "local" | "other";

export interface Committee {
  id: string;
  name: string;
  level: CommitteeLevel;
  parentId: string | null;
}

const tables = (trx: Trx) => trx.withTables<PeopleTables>();

/** Who holds the session whose hash was presented to the database. */
export async function findSessionViewer(trx: Trx): Promise<Viewer | null> {
  const { rows } =
    await sql<Viewer>`select id, name, email, administrator from find_session_person()`.execute(trx);
  return rows[0] ?? null;
}

export async function findPersonIdByEmail(trx: Trx, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select find_person_by_email(${email}) as id`.execute(trx);
  return rows[0]?.id ?? null;
}

export async function listPeople(trx: Trx): Promise<Person[]> {
  return tables(trx)
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("email", "is not", null)
    .orderBy("name")
    .execute();
}

/** Names by id of the people the viewer may know; the house itself among them. */
export async function listNames(trx: Trx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(trx).selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function findPerson(trx: Trx, id: string): Promise<Person | null> {
  const row = await tables(trx)
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertPerson(trx: Trx, person: Person, now: Date): Promise<void> {
  await tables(trx)
    .insertInto("person")
    .values({ ...person, lang: "da", created_at: now })
    .execute();
}

export async function updatePersonName(trx: Trx, id: string, name: string): Promise<void> {
  await tables(trx).updateTable("person").set({ name }).where("id", "=", id).execute();
}

/** Standing memberships the viewer may see, newest last; all of them or those of one scope or person. */
export async function listMemberships(
  trx: Trx,
  filter: { personId?: string; processId?: string } = {},
): Promise<Membership[]> {
  let query = tables(trx)
    .selectFrom("membership as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select([
      "m.id",
      "m.scope_kind",
      "m.scope_id",
      "m.role",
      "m.granted_at",
      "p.id as person_id",
      "p.name",
      "p.email",
    ])
    .where("m.ended_at", "is", null)
    .where("p.email", "is not", null);
  if (filter.personId) query = query.where("m.person_id", "=", filter.personId);
  if (filter.processId) query = query.where("m.scope_id", "=", filter.processId);
  const rows = await query.orderBy("p.name").orderBy("m.granted_at").execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.name, email: row.email },
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    role: row.role,
    grantedAt: row.granted_at,
  }));
}

/** The strongest standing role of a person in a process. */
export async function findRole(trx: Trx, processId: string, viewer: Viewer | null): Promise<Role | null> {
  if (!viewer) return null;
  if (viewer.administrator) return "administrator";
  const rows = await tables(trx)
    .selectFrom("membership")
    .select("role")
    .where("person_id", "=", viewer.id)
    .where("scope_kind", "=", "process")
    .where("scope_id", "=", processId)
    .where("ended_at", "is", null)
    .execute();
  const roles = rows.map((row) => row.role);
  return (["secretary", "analyst", "reader"] as const).find((role) => roles.includes(role)) ?? null;
}

export async function insertMembership(
  trx: Trx,
  membership: {
    id: string;
    personId: string;
    scopeKind: "installation" | "process" | "committee";
    scopeId: string | null;
    role: Role;
  },
  by: string,
  now: Date,
): Promise<void> {
  await tables(trx)
    .insertInto("membership")
    .values({
      id: membership.id,
      person_id: membership.personId,
      scope_kind: membership.scopeKind,
      scope_id: membership.scopeId,
      role: membership.role,
      granted_by: by,
      granted_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

export async function endMembership(trx: Trx, id: string, by: string, now: Date): Promise<boolean> {
  const result = await tables(trx)
    .updateTable("membership")
    .set({ ended_at: now, ended_by: by })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function countAdministrators(trx: Trx): Promise<number> {
  const row = await tables(trx)
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .where("person.email", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function insertSignInLink(
  trx: Trx,
  link: { tokenHash: string; personId: string; madeBy: string | null; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await tables(trx)
    .insertInto("sign_in_link")
    .values({
      token_hash: link.tokenHash,
      person_id: link.personId,
      purpose: "signIn",
      made_by: link.madeBy,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Only the house may, and only while nobody is administrator (008-first-administrator.sql). */
export async function insertFirstAdministratorLink(
  trx: Trx,
  link: { tokenHash: string; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await tables(trx)
    .insertInto("sign_in_link")
    .values({
      token_hash: link.tokenHash,
      person_id: null,
      purpose: "firstAdministrator",
      made_by: null,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Spends a link: only once, only in time, only with the secret. Returns whose it was. */
export async function spendSignInLink(trx: Trx, tokenHash: string, now: Date): Promise<string | null> {
  await present(trx, tokenHash);
  const row = await tables(trx)
    .updateTable("sign_in_link")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("purpose", "=", "signIn")
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Looks at a link without spending it: mail scanners open links. */
export async function findUsableLink(
  trx: Trx,
  tokenHash: string,
  now: Date,
): Promise<"signIn" | "firstAdministrator" | null> {
  await present(trx, tokenHash);
  const row = await tables(trx)
    .selectFrom("sign_in_link")
    .select("purpose")
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.purpose ?? null;
}

export async function makeFirstAdministrator(
  trx: Trx,
  tokenHash: string,
  person: { id: string; email: string; name: string; membershipId: string },
): Promise<boolean> {
  await present(trx, tokenHash);
  const { rows } = await sql<{ made: boolean }>`
    select make_first_administrator(${person.id}::uuid, ${person.email}, ${person.name}, ${person.membershipId}::uuid) as made`.execute(
    trx,
  );
  return rows[0]?.made ?? false;
}

export async function insertSession(
  trx: Trx,
  session: { tokenHash: string; personId: string; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await present(trx, session.tokenHash);
  await tables(trx)
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      made_at: session.madeAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function endSession(trx: Trx, tokenHash: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable("session")
    .set({ ended_at: now })
    .where("token_hash", "=", tokenHash)
    .where("ended_at", "is", null)
    .execute();
}

/** Ends every session of the viewer: »log ud alle steder«. */
export async function endAllSessions(trx: Trx, personId: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable("session")
    .set({ ended_at: now })
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .execute();
}

export async function listCommittees(trx: Trx): Promise<Committee[]> {
  const rows = await tables(trx)
    .selectFrom("committee")
    .select(["id", "name", "level", "parent_id"])
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, level: row.level, parentId: row.parent_id }));
}

export async function insertCommittee(trx: Trx, committee: Committee): Promise<void> {
  await tables(trx)
    .insertInto("committee")
    .values({ id: committee.id, name: committee.name, level: committee.level, parent_id: committee.parentId })
    .execute();
}

/** Shows the database a secret's hash for the rest of the transaction; it opens the row that belongs to it. */
async function present(trx: Trx, tokenHash: string): Promise<void> {
  await sql`select set_config('forsamlingshus.presented', ${tokenHash}, true)`.execute(trx);
}
