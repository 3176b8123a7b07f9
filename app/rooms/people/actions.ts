import type { Context, SignedIn } from "#base/context.ts";
import type { Mail } from "#base/mail.ts";
import { inLang, paths, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { hashSecret } from "#base/secrets.ts";
import { lifetimes, type Membership, type Role } from "./person.ts";
import { peopleProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { textsIn } from "./texts.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Mails a sign-in link. Says the same whether the address is known or not, so
 * that nobody can try out who works here.
 */
export async function askForLink(
  context: Context,
  mail: Mail | null,
  email: string,
  next: string,
): Promise<void> {
  if (!mail) throw peopleProblems.noMail();
  const personId = await queries.findPersonIdByEmail(context.trx, email);
  if (!personId) return;
  const href = await makeLink(context, personId, null, next);
  const texts = textsIn(context.lang);
  context.afterCommit(() =>
    mail.send({
      to: email,
      subject: texts.mailSubject(context.theme.municipality),
      text: texts.mailText(href),
    }),
  );
}

/** Makes a link for a person; the secret is in the answer and nowhere else. */
export async function makeLink(
  context: Context,
  personId: string,
  madeBy: string | null,
  next = "/",
): Promise<string> {
  const secret = context.ids.secret();
  const now = context.clock();
  await queries.insertSignInLink(context.trx, {
    tokenHash: hashSecret(secret),
    personId,
    madeBy,
    madeAt: now,
    expiresAt: new Date(now.getTime() + lifetimes.signInLinkMinutes * minute),
  });
  await context.record({
    kind: "signInLinkMade",
    processId: null,
    subjectKind: "person",
    subjectId: personId,
  });
  const path = withQuery(paths.signInLink(secret), { next: next === "/" ? null : next });
  return context.origin + inLang(context.lang, path);
}

export async function signIn(context: Context, token: string): Promise<void> {
  const personId = await queries.spendSignInLink(context.trx, hashSecret(token), context.clock());
  if (!personId) throw peopleProblems.linkSpent();
  await openSession(context, personId);
}

export async function becomeFirstAdministrator(
  context: Context,
  token: string,
  person: { email: string; name: string },
): Promise<void> {
  const id = context.ids.uuid();
  const made = await queries.makeFirstAdministrator(context.trx, hashSecret(token), {
    ...person,
    id,
    membershipId: context.ids.uuid(),
  });
  if (!made) throw peopleProblems.linkSpent();
  await openSession(context, id);
}

async function openSession(context: Context, personId: string): Promise<void> {
  const secret = context.ids.secret();
  const now = context.clock();
  const expiresAt = new Date(now.getTime() + lifetimes.sessionDays * day);
  await queries.insertSession(context.trx, {
    tokenHash: hashSecret(secret),
    personId,
    madeAt: now,
    expiresAt,
  });
  context.setSession(secret, expiresAt);
}

export async function signOut(context: SignedIn, everywhere: boolean): Promise<void> {
  const now = context.clock();
  if (everywhere) await queries.endAllSessions(context.trx, context.viewer.id, now);
  else if (context.sessionHash) await queries.endSession(context.trx, context.sessionHash, now);
  context.setSession(null);
}

export async function addPerson(
  context: SignedIn,
  input: { email: string; name: string; administrator: boolean },
): Promise<string> {
  if (await queries.findPersonIdByEmail(context.trx, input.email))
    throw peopleProblems.emailTaken(undefined, [
      {
        field: "email",
        da: "Der er allerede en person med den mailadresse.",
        en: "There is already a person with that e-mail address.",
      },
    ]);
  const id = context.ids.uuid();
  await queries.insertPerson(context.trx, { id, email: input.email, name: input.name }, context.clock());
  await context.record({ kind: "personAdded", processId: null, subjectKind: "person", subjectId: id });
  if (input.administrator)
    await grant(context, { personId: id, scopeKind: "installation", scopeId: null, role: "administrator" });
  return id;
}

/** Gives a role in a process; a person the house does not know yet is added by name. */
export async function addMember(
  context: SignedIn,
  processId: string,
  input: { email: string; name?: string | undefined; role: Role },
): Promise<void> {
  let personId = await queries.findPersonIdByEmail(context.trx, input.email);
  if (!personId) {
    if (!input.name)
      throw problems.badInput(undefined, [
        {
          field: "name",
          da: "Huset kender ikke adressen endnu. Skriv også et navn.",
          en: "The house does not know the address yet. Write a name as well.",
        },
      ]);
    personId = await addPerson(context, { email: input.email, name: input.name, administrator: false });
  }
  await grant(context, { personId, scopeKind: "process", scopeId: processId, role: input.role });
}

async function grant(
  context: SignedIn,
  membership: Omit<Parameters<typeof queries.insertMembership>[1], "id">,
): Promise<void> {
  const id = context.ids.uuid();
  await queries.insertMembership(context.trx, { id, ...membership }, context.viewer.id, context.clock());
  await context.record({
    kind: "roleGranted",
    processId: membership.scopeKind === "process" ? membership.scopeId : null,
    subjectKind: "person",
    subjectId: membership.personId,
    details: { role: membership.role },
  });
}

export async function takeRole(context: SignedIn, membershipId: string): Promise<void> {
  const membership = await findMembership(context, membershipId);
  if (membership.role === "administrator" && (await queries.countAdministrators(context.trx)) <= 1)
    throw peopleProblems.lastAdministrator();
  if (!(await queries.endMembership(context.trx, membershipId, context.viewer.id, context.clock())))
    throw problems.notFound();
  await context.record({
    kind: "roleEnded",
    processId: membership.scopeKind === "process" ? membership.scopeId : null,
    subjectKind: "person",
    subjectId: membership.person.id,
    details: { role: membership.role },
  });
}

async function findMembership(context: SignedIn, id: string): Promise<Membership> {
  const membership = (await queries.listMemberships(context.trx)).find((each) => each.id === id);
  if (!membership) throw problems.notFound();
  return membership;
}
