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

type Props = {
  context: Context;
  mailWorks: boolean;
  sent: boolean;
  next: string;
  email?: string;
  errors?: FormError[];
};

export function SignInPage({ context, mailWorks, sent, next, email = "", errors = [] }: Props) {
  const t = textsIn(context.lang);
  return (
    <PublicPage {...frameOf(context)} title={t.signIn} nav={[]} failed={errors.length > 0}>
      <Band>
        <div class="flow">
          <h1>{sent ? t.linkSentHeading : t.signIn}</h1>
          <ErrorSummary errors={errors} />
          {sent && <p role="status">{t.linkSent}</p>}
          {!sent && <p class="lead">{mailWorks ? t.signInLead : t.noMailLead}</p>}
          {!sent && mailWorks && (
            <Form action={paths.signIn()} hidden={{ next }}>
              <TextInput
                id="email"
                type="email"
                label={t.email}
                autocomplete="email"
                value={email}
                error={errorFor(errors, "email")}
              />
              <FormActions>
                <Button kind="primary">{t.sendLink}</Button>
              </FormActions>
            </Form>
          )}
        </div>
      </Band>
    </PublicPage>
  );
}
