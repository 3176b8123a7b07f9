import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import type { proposeFindings } from "../propose-findings.ts";
import type { ReportData } from "../report-data.ts";
import { textsIn } from "../texts.ts";
import { FindingForm, type TypedFinding } from "./finding-form.tsx";
import { ProposedFindings } from "./proposed-findings.tsx";
import { type ShownFinding, StandingFinding } from "./standing-finding.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  data: ReportData;
  findings: ShownFinding[];
  proposals: ReturnType<typeof proposeFindings>;
  typed: TypedFinding | null;
  errors: FormError[];
};

export function FindingsPage(props: Props) {
  const { context, process, role, data, findings, proposals, typed, errors } = props;
  const t = textsIn(context.lang);
  const mayChange = may(role, "code");
  const hasProposals = mayChange && data.ledger.total > 0;
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.findings}
      breadcrumb={processCrumbs(context, process)}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="findings" />
      <h1>{t.findings}</h1>
      <ErrorSummary errors={errors} />
      <p>{t.findingsLead}</p>
      {mayChange && findings.length > 0 && (
        <p class="row">
          {hasProposals && <a href="#suggested">{t.suggested}</a>}
          <a href="#new">{t.newFinding}</a>
        </p>
      )}
      <section>
        <h2>{t.standing}</h2>
        {findings.length === 0 && <EmptyState what={t.noFindings} why={t.noFindingsNext} />}
        <ol class="plain">
          {findings.map((shown, at) => (
            <StandingFinding
              key={shown.finding.id}
              context={context}
              slug={process.slug}
              shown={shown}
              at={at}
              last={findings.length - 1}
              titles={data.titles}
              mayChange={mayChange}
            />
          ))}
        </ol>
      </section>
      {hasProposals && (
        <ProposedFindings context={context} process={process} whole={data.ledger.total} {...proposals} />
      )}
      {mayChange && (
        <section aria-labelledby="new">
          <h2 id="new">{t.newFinding}</h2>
          <FindingForm
            action={paths.findings(process.slug)}
            areas={data.areas}
            lang={context.lang}
            typed={typed}
            errors={errors}
          />
        </section>
      )}
    </WorkPage>
  );
}
