import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { KeptPublication } from "../queries.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  publication: KeptPublication;
  typed: string;
  errors: FormError[];
};

/** Takes one page back: what it means, why, and a way out. */
export function WithdrawalPage({ context, process, role, publication, typed, errors }: Props) {
  const t = textsIn(context.lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.withdrawHeading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.publishing(process.slug), text: t.title },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="publishing" />
      <h1>
        {t.withdrawHeading}: {publication.title}
      </h1>
      <ErrorSummary errors={errors} />
      <p>{t.withdrawLead}</p>
      <Form action={paths.publicationWithdrawal(process.slug, publication.id)}>
        <Textarea
          id="reason"
          label={t.whyWithdraw}
          hint={t.whyPublishHint.split(". ").at(-1) ?? ""}
          rows={2}
          value={typed}
          error={errorFor(errors, "reason")}
        />
        <FormActions>
          <Button kind="primary">{t.withdraw}</Button>
          <ButtonLink href={paths.publishing(process.slug)}>{t.title}</ButtonLink>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
