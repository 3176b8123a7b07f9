import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Membership } from "../person.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  memberships: Membership[];
  name: string;
  saved: boolean;
  errors?: FormError[];
};

export function AccountPage({ context, memberships, name, saved, errors = [] }: Props) {
  const t = textsIn(context.lang);
  const roles = [...new Set(memberships.map((membership) => t.roles[membership.role]))];
  return (
    <WorkPage {...frameOf(context)} title={t.account} failed={errors.length > 0}>
      <h1>{t.account}</h1>
      <ErrorSummary errors={errors} />
      {saved && <p role="status">{t.saved}</p>}
      <Form action={paths.account()}>
        <TextInput
          id="name"
          label={t.name}
          autocomplete="name"
          value={name}
          error={errorFor(errors, "name")}
        />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
        </FormActions>
      </Form>
      <p class="meta">{context.viewer.email}</p>
      <h2>{t.yourRoles}</h2>
      <p>{roles.length > 0 ? roles.join(", ") : t.noRoles}</p>
      {context.viewer.administrator && (
        <p>
          <a href={paths.people()}>{t.people}</a>
        </p>
      )}
      <div class="row">
        <Form action={paths.signOut()}>
          <Button>{t.signOut}</Button>
        </Form>
        <Form action={paths.signOut()} hidden={{ everywhere: "yes" }}>
          <Button>{t.signOutEverywhere}</Button>
        </Form>
      </div>
    </WorkPage>
  );
}
