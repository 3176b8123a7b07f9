import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import type { AgreementView } from "../agreement-view.ts";
import { textsIn } from "../texts.ts";
import { AlphaChart } from "./alpha-chart.tsx";
import { CodeTable } from "./code-table.tsx";
import { Disagreements } from "./disagreements.tsx";
import { SampleFacts } from "./sample-facts.tsx";

export type AgreementPageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  view: AgreementView;
  did?: "settled" | "unsettled" | "delivered" | undefined;
  typed?: string;
  errors?: FormError[];
};

/** How far two people agree, how far the machine does, area by area, and what is left to settle. */
export function AgreementPage(props: AgreementPageProps) {
  const { context, process, role, view, did, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { sample, names } = view;
  const number = (value: number) => formatNumber(value, lang);
  const title = t.agreementOf(number(sample.number));
  const said = { settled: t.saidSettled, unsettled: t.saidUnsettled, delivered: t.thanks };
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.samples(process.slug), text: t.samples },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current="samples" />
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Status>{did && said[did]}</Status>
      {sample.reopenedAt && (
        <Alert variant="info">
          <p>{t.reopenedNote(formatDate(sample.reopenedAt, lang), sample.reopenReason ?? "")}</p>
        </Alert>
      )}
      <SampleFacts lang={lang} sample={sample} names={names} />
      {sample.result ? <Measured {...props} /> : <Measuring {...props} />}
      {sample.result && may(role, "code") && view.settled === 0 && <Reopening {...props} />}
    </WorkPage>
  );
}

function Measured(props: AgreementPageProps) {
  const { context, process, view } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { sample } = view;
  const result = sample.result!;
  const number = (value: number) => formatNumber(value, lang);
  const csv = paths.sampleCodings(process.slug, sample.number);
  if (!result.people)
    return <EmptyState what={t.nothingShared} why={t.nothingSharedWhy(number(result.size))} />;
  return (
    <>
      {result.missingFirst > 0 && <p>{t.missingFirst(number(result.missingFirst), number(result.size))}</p>}
      <AlphaChart {...props} />
      <CodeTable {...props} />
      <p>
        <a href={csv}>{t.csv}</a> · <a href={withQuery(csv, { machine: "yes" })}>{t.csvMachine}</a>{" "}
        <span class="meta">{t.csvNote}</span>
      </p>
      <Disagreements {...props} />
    </>
  );
}

function Measuring({ context, process, view: { sample, job } }: AgreementPageProps) {
  const t = textsIn(context.lang);
  if (job === "gaveUp") return <p>{t.measuringFailed}</p>;
  return (
    <section data-module="refresh">
      <p role="status">{t.measuringNow}</p>
      <p>
        <a href={paths.sample(process.slug, sample.number)}>{t.look}</a>
      </p>
    </section>
  );
}

function Reopening({ context, process, view: { sample }, typed, errors = [] }: AgreementPageProps) {
  const t = textsIn(context.lang);
  const error = errorFor(errors, "reason");
  return (
    <section class="flow-s" aria-labelledby="reopen-heading">
      <h2 id="reopen-heading">{t.reopen}</h2>
      <p>{t.reopenLead}</p>
      <Form action={paths.sampleReopening(process.slug, sample.number)} label={t.reopen}>
        <TextInput id="reason" label={t.reopenReason} value={typed ?? ""} {...(error ? { error } : {})} />
        <FormActions>
          <Button>{t.reopen}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
