import { paths } from "#base/paths.ts";
import { type Membership, may, peopleTextsIn, processRoles } from "#rooms/people/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Radios } from "#shell/parts/radios/radios.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import { type Standing, WorkFrame } from "./work-frame.tsx";

type TypedMember = { email: string; name: string; role: string };

type Props = Standing & {
  memberships: readonly Membership[];
  typed?: TypedMember;
  errors?: readonly FormError[];
  saved?: boolean;
};

/** Who can see the process and as what. Giving and taking roles is the people room's; the form stands here. */
export function MembersPage({ memberships, typed, errors = [], saved = false, ...standing }: Props) {
  const { context, process, role } = standing;
  const { lang } = context;
  const t = textsIn(lang);
  const people = peopleTextsIn(lang);
  const mayGive = may(role, "members");
  return (
    <WorkFrame {...standing} title={people.members} current="members" failed={errors.length > 0}>
      <h1>{people.members}</h1>
      <p>{people.membersLead}</p>
      <Status>{saved && t.saved}</Status>
      <ErrorSummary errors={errors} />
      {memberships.length === 0 ? (
        <EmptyState what={people.noMembers} />
      ) : (
        <Table
          caption={people.members}
          captionHidden
          columns={[
            { header: people.name },
            { header: people.role },
            { header: people.since },
            ...(mayGive ? [{ header: <span class="sr-only">{people.takeRole}</span> }] : []),
          ]}
          rows={memberships.map((membership) => ({
            cells: [
              <>
                {membership.person.name}
                <br />
                <span class="meta">{membership.person.email}</span>
              </>,
              people.roles[membership.role],
              <span class="nb">{formatDate(membership.grantedAt, lang)}</span>,
              ...(mayGive
                ? [
                    <Form
                      key="take"
                      action={paths.membershipEnd(membership.id)}
                      hidden={{ back: paths.processMembers(process.slug) }}
                    >
                      <Button kind="link" hiddenWords={people.takeRoleFrom(membership.person.name)}>
                        {people.takeRole}
                      </Button>
                    </Form>,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {mayGive ? (
        <>
          <h2>{people.addMember}</h2>
          <Form action={paths.processMembers(process.slug)}>
            <TextInput
              id="email"
              type="email"
              label={people.email}
              autocomplete="off"
              value={typed?.email ?? ""}
              error={errorFor(errors, "email")}
            />
            <TextInput
              id="name"
              label={people.nameIfNew}
              hint={people.nameIfNewHint}
              optional
              autocomplete="off"
              value={typed?.name ?? ""}
              error={errorFor(errors, "name")}
            />
            <Radios
              id="role"
              legend={people.role}
              value={typed?.role}
              options={processRoles.map((value) => ({
                value,
                text: people.roles[value],
                hint: people.roleHints[value],
              }))}
              error={errorFor(errors, "role")}
            />
            <FormActions>
              <Button kind="primary">{people.addMember}</Button>
            </FormActions>
          </Form>
        </>
      ) : (
        <p>{t.onlyReading}</p>
      )}
    </WorkFrame>
  );
}
