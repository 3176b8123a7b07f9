import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { textsIn } from "../texts.ts";
import { ProcessFields, type TypedProcess } from "./process-form.tsx";

type Props = { context: SignedIn; typed: TypedProcess; errors?: readonly FormError[] };

export function NewProcessPage({ context, typed, errors = [] }: Props) {
  const t = textsIn(context.lang);
  return (
    <WorkPage {...frameOf(context)} title={t.newProcess} failed={errors.length > 0}>
      <h1>{t.newProcess}</h1>
      <ErrorSummary errors={errors} />
      <Form action={paths.newProcess()}>
        <ProcessFields lang={context.lang} typed={typed} errors={errors} isNew />
        <FormActions>
          <Button kind="primary">{t.createProcess}</Button>
          <a href={paths.home()}>{t.cancel}</a>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
