import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { textsIn } from "../texts.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { ProcessFields, type TypedProcess } from "./process-form.tsx";
import { type Standing, WorkFrame } from "./work-frame.tsx";

type Props = Standing & {
  typed: TypedProcess;
  errors?: readonly FormError[];
  /** Somebody else saved after this form was opened. */
  changed?: boolean;
};

export function EditProcessPage({ typed, errors = [], changed = false, ...standing }: Props) {
  const { context, process } = standing;
  const t = textsIn(context.lang);
  return (
    <WorkFrame {...standing} title={t.editProcess} failed={errors.length > 0 || changed}>
      <h1>{t.editProcess}</h1>
      {changed ? (
        <ChangedMeanwhile lang={context.lang}>
          <KeyValues
            label={t.changedHeading}
            items={[
              { key: t.name, value: process.name },
              { key: t.municipality, value: process.municipality },
              { key: t.purpose, value: process.purpose || undefined },
              { key: t.caseNumber, value: process.caseNumber ?? undefined },
            ]}
          />
        </ChangedMeanwhile>
      ) : (
        <ErrorSummary errors={errors} />
      )}
      <Form action={paths.processEdit(process.slug)} hidden={{ revision: process.revision }}>
        <ProcessFields lang={context.lang} typed={typed} errors={errors} />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
          <a href={paths.process(process.slug)}>{t.cancel}</a>
        </FormActions>
      </Form>
    </WorkFrame>
  );
}
