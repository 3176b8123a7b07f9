import type { Context } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";

/** Opening the link spends nothing, the button does: mail scanners open links. */
export function UseLinkPage({ context, token, next }: { context: Context; token: string; next: string }) {
  const t = textsIn(context.lang);
  return (
    <PublicPage {...frameOf(context)} title={t.signIn} nav={[]}>
      <Band>
        <div class="flow">
          <h1>{t.useLinkHeading}</h1>
          <p class="lead">{t.useLinkLead}</p>
          <Form action={paths.signInLink(token)} hidden={{ next }}>
            <FormActions>
              <Button kind="primary">{t.useLink}</Button>
            </FormActions>
          </Form>
        </div>
      </Band>
    </PublicPage>
  );
}

type FirstProps = { context: Context; token: string; name?: string; email?: string; errors?: FormError[] };

export function FirstAdministratorPage({ context, token, name = "", email = "", errors = [] }: FirstProps) {
  const t = textsIn(context.lang);
  return (
    <PublicPage {...frameOf(context)} title={t.firstHeading} nav={[]} failed={errors.length > 0}>
      <Band>
        <div class="flow">
          <h1>{t.firstHeading}</h1>
          <ErrorSummary errors={errors} />
          <p class="lead">{t.firstLead}</p>
          <Form action={paths.firstAdministrator(token)}>
            <TextInput
              id="name"
              label={t.name}
              autocomplete="name"
              value={name}
              error={errorFor(errors, "name")}
            />
            <TextInput
              id="email"
              type="email"
              label={t.email}
              autocomplete="email"
              value={email}
              error={errorFor(errors, "email")}
            />
            <FormActions>
              <Button kind="primary">{t.start}</Button>
            </FormActions>
          </Form>
        </div>
      </Band>
    </PublicPage>
  );
}
