import { z } from "zod";
import type { AnyEndpoint } from "#base/endpoint.ts";
import { reads, readsOpenly, writes, writesOpenly } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import { page, redirect } from "#base/outcome.ts";
import type { Outside } from "#base/outside.ts";
import { paths, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { hashSecret } from "#base/secrets.ts";
import {
  addPerson,
  askForLink,
  becomeFirstAdministrator,
  makeLink,
  signIn,
  signOut,
  takeRole,
} from "./actions.ts";
import * as inputs from "./inputs.ts";
import { AccountPage } from "./pages/account-page.tsx";
import { LinkPage, PeoplePage } from "./pages/people-page.tsx";
import { SignInPage } from "./pages/sign-in-page.tsx";
import { FirstAdministratorPage, UseLinkPage } from "./pages/use-link-page.tsx";
import { peopleProblems } from "./problems.ts";
import * as queries from "./queries.ts";

/** Sign-in attempts a minute from one address; enough for a hall on one wifi, too few for guessing. */
const attempts = 20;

export function peopleEndpoints({ mail }: Outside): AnyEndpoint[] {
  const mailWorks = mail !== null;
  return [
    readsOpenly(paths.signIn(), { input: inputs.signInPageInput }, async (context, { next, sent }) =>
      page(<SignInPage context={context} mailWorks={mailWorks} sent={sent === "yes"} next={next} />),
    ),
    writesOpenly(
      paths.signIn(),
      {
        input: inputs.askForLinkInput,
        perMinute: attempts,
        again: async (context, problem, raw) =>
          page(
            <SignInPage
              context={context}
              mailWorks={mailWorks}
              sent={false}
              next={typedText(raw.body, "next") || "/"}
              email={typedText(raw.body, "email")}
              errors={formErrors(problem, context.lang)}
            />,
          ),
      },
      async (context, { email, next }) => {
        await askForLink(context, mail, email, next);
        return redirect(withQuery(paths.signIn(), { sent: "yes" }));
      },
    ),
    readsOpenly(
      paths.signInLink(":token"),
      { input: inputs.linkInput, perMinute: attempts },
      async (context, { token, next }) => {
        const purpose = await queries.findUsableLink(context.trx, hashSecret(token), context.clock());
        if (purpose !== "signIn") throw peopleProblems.linkSpent();
        return page(<UseLinkPage context={context} token={token} next={next} />);
      },
    ),
    writesOpenly(
      paths.signInLink(":token"),
      { input: inputs.linkInput, perMinute: attempts },
      async (context, { token, next }) => {
        await signIn(context, token);
        return redirect(next);
      },
    ),
    readsOpenly(
      paths.firstAdministrator(":token"),
      { input: inputs.linkInput, perMinute: attempts },
      async (context, { token }) => {
        const purpose = await queries.findUsableLink(context.trx, hashSecret(token), context.clock());
        if (purpose !== "firstAdministrator") throw peopleProblems.linkSpent();
        return page(<FirstAdministratorPage context={context} token={token} />);
      },
    ),
    writesOpenly(
      paths.firstAdministrator(":token"),
      {
        input: inputs.firstAdministratorInput,
        perMinute: attempts,
        again: async (context, problem, raw) =>
          page(
            <FirstAdministratorPage
              context={context}
              token={raw.params.token ?? ""}
              name={typedText(raw.body, "name")}
              email={typedText(raw.body, "email")}
              errors={formErrors(problem, context.lang)}
            />,
          ),
      },
      async (context, { token, email, name }) => {
        await becomeFirstAdministrator(context, token, { email, name });
        return redirect(paths.home());
      },
    ),
    writes(
      paths.signOut(),
      { input: z.object({ everywhere: z.string().optional() }) },
      async (context, { everywhere }) => {
        await signOut(context, everywhere === "yes");
        return redirect(paths.signIn());
      },
    ),
    reads(
      paths.account(),
      { input: z.object({ saved: z.string().optional() }) },
      async (context, { saved }) => {
        const memberships = await queries.listMemberships(context.trx, { personId: context.viewer.id });
        return page(
          <AccountPage
            context={context}
            memberships={memberships}
            name={context.viewer.name}
            saved={saved === "yes"}
          />,
        );
      },
    ),
    writes(
      paths.account(),
      {
        input: inputs.accountInput,
        again: async (context, problem, raw) =>
          page(
            <AccountPage
              context={context}
              memberships={await queries.listMemberships(context.trx, { personId: context.viewer.id })}
              name={typedText(raw.body, "name")}
              saved={false}
              errors={formErrors(problem, context.lang)}
            />,
          ),
      },
      async (context, { name }) => {
        await queries.updatePersonName(context.trx, context.viewer.id, name);
        return redirect(withQuery(paths.account(), { saved: "yes" }));
      },
    ),
    reads(paths.people(), { input: z.object({}) }, async (context) => {
      if (!context.viewer.administrator) throw problems.notFound();
      const people = await queries.listPeople(context.trx);
      const memberships = await queries.listMemberships(context.trx);
      return page(<PeoplePage context={context} people={people} memberships={memberships} />, {
        data: { people },
      });
    }),
    writes(
      paths.people(),
      {
        input: inputs.newPersonInput,
        again: async (context, problem, raw) =>
          page(
            <PeoplePage
              context={context}
              people={await queries.listPeople(context.trx)}
              memberships={await queries.listMemberships(context.trx)}
              typed={{ name: typedText(raw.body, "name"), email: typedText(raw.body, "email") }}
              errors={formErrors(problem, context.lang)}
            />,
          ),
      },
      async (context, { administrator, ...person }) => {
        if (!context.viewer.administrator) throw problems.notYours();
        await addPerson(context, { ...person, administrator: administrator === "yes" });
        return redirect(paths.people());
      },
    ),
    writes(paths.personLink(":id"), { input: inputs.personInput }, async (context, { id }) => {
      if (!context.viewer.administrator) throw problems.notYours();
      const person = await queries.findPerson(context.trx, id);
      if (!person?.email) throw problems.notFound();
      const href = await makeLink(context, person.id, context.viewer.id);
      return page(<LinkPage context={context} person={person} href={href} />);
    }),
    writes(
      paths.membershipEnd(":id"),
      { input: inputs.endMembershipInput },
      async (context, { id, back }) => {
        await takeRole(context, id);
        return redirect(back);
      },
    ),
  ];
}
