import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { TableScroll } from "#shell/parts/table/table.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Membership, Person } from "../person.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  people: Person[];
  memberships: Membership[];
  typed?: { name: string; email: string };
  errors?: FormError[];
};

export function PeoplePage({ context, people, memberships, typed, errors = [] }: Props) {
  const t = textsIn(context.lang);
  const rolesOf = (person: Person) => [
    ...new Set(memberships.filter((each) => each.person.id === person.id).map((each) => t.roles[each.role])),
  ];
  return (
    <WorkPage {...frameOf(context)} title={t.people} failed={errors.length > 0}>
      <h1>{t.people}</h1>
      <p>{t.peopleLead}</p>
      <ErrorSummary errors={errors} />
      <TableScroll label={t.people}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.email}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">
                <span class="sr-only">{t.makeLink}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td>{person.email}</td>
                <td>{rolesOf(person).join(", ")}</td>
                <td>
                  <Form action={paths.personLink(person.id)}>
                    <Button kind="link" hiddenWords={t.makeLinkFor(person.name)}>
                      {t.makeLink}
                    </Button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <h2>{t.addPerson}</h2>
      <Form action={paths.people()}>
        <TextInput id="name" label={t.name} value={typed?.name ?? ""} error={errorFor(errors, "name")} />
        <TextInput
          id="email"
          type="email"
          label={t.email}
          value={typed?.email ?? ""}
          error={errorFor(errors, "email")}
        />
        <Checkboxes
          id="administrator"
          legend={t.role}
          options={[{ value: "yes", text: t.administratorToo, hint: t.administratorHint }]}
        />
        <FormActions>
          <Button kind="primary">{t.addPerson}</Button>
        </FormActions>
      </Form>
    </WorkPage>
  );
}

/** The one time a link is shown. */
export function LinkPage({ context, person, href }: { context: SignedIn; person: Person; href: string }) {
  const t = textsIn(context.lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.linkFor(person.name)}
      breadcrumb={[{ href: paths.people(), text: t.people }]}
    >
      <h1>{t.linkFor(person.name)}</h1>
      <p>{t.linkShownOnce}</p>
      <TextInput id="link" label={t.makeLink} value={href} readonly />
      <p>
        <a href={paths.people()}>{t.back}</a>
      </p>
    </WorkPage>
  );
}
