import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { Candidate } from "../desk.ts";
import type { Differences } from "../differences.ts";
import { publicAddress } from "../public-address.ts";
import type { KeptPublication } from "../queries.ts";
import { textsIn } from "../texts.ts";
import { DifferencesTable } from "./differences-table.tsx";
import { HistoryList } from "./history-list.tsx";
import { HitsForm, type TypedDecision } from "./hits-form.tsx";
import { OverTimeSection } from "./over-time-section.tsx";
import { Preview } from "./preview.tsx";
import { UnnamedSection } from "./unnamed-section.tsx";

export type ThingPageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  candidate: Candidate;
  differences: Differences | null;
  publications: KeptPublication[];
  names: Map<string, string>;
  /** Statements of a published summary that stand elsewhere now. */
  moved: number;
  decidedNow: number | null;
  typed: { reason: string; decision: TypedDecision | null };
  errors: FormError[];
};

/** One page before it is published: what it would say, what may point at somebody, and the act itself. */
export function ThingPage(props: ThingPageProps) {
  const { context, process, role, candidate, differences, publications, names, decidedNow, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { standing, artefact, toDecide } = candidate;
  const { page } = artefact;
  const own = publications.filter(
    ({ kind, subjectId }) => kind === candidate.thing.kind && subjectId === candidate.thing.subjectId,
  );
  return (
    <WorkPage
      {...frameOf(context)}
      title={`${t.title}: ${candidate.title}`}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.publishing(process.slug), text: t.title },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="publishing" />
      <PageHead
        title={candidate.title}
        meta={
          <>
            {t.kinds[page.kind === "summary" ? page.of : page.kind]}
            {standing
              ? ` · ${t.isPublic} ${t.since(formatDate(standing.publishedAt, lang))}`
              : ` · ${t.closed}`}
          </>
        }
        act={
          standing ? (
            <a href={publicAddress(standing)}>{t.seePublic}</a>
          ) : (
            page.kind === "summary" && (
              <a href={paths.version(process.slug, page.versionId)}>{t.seeVersion}</a>
            )
          )
        }
      />
      <ErrorSummary errors={errors} />
      {decidedNow !== null && <p role="status">{t.decidedNow(decidedNow)}</p>}
      {props.moved > 0 && <p>{t.moved(props.moved)}</p>}
      {differences && <DifferencesTable context={context} differences={differences} />}
      <section class="flow" id="hits">
        <h2>{t.hits}</h2>
        <HitsForm {...props} />
      </section>
      <OverTimeSection {...props} />
      <UnnamedSection unnamed={candidate.unnamed} lang={lang} />
      <Preview context={context} process={process} thing={candidate.key} artefact={artefact} />
      <section class="flow">
        <h2>{standing ? t.publishAgain : t.publishThis}</h2>
        <Form
          action={paths.publications(process.slug)}
          hidden={{ thing: candidate.key, seen: `${candidate.key}:${candidate.hash}`, on: candidate.key }}
        >
          <Textarea
            id="reason"
            label={t.whyPublish}
            hint={t.whyPublishHint}
            rows={2}
            value={props.typed.reason}
            error={errorFor(errors, "reason")}
          />
          <FormActions>
            <Button
              kind="primary"
              id="publish"
              {...(toDecide > 0
                ? { disabledBecause: t.decideFirst }
                : standing && !candidate.differs
                  ? { disabledBecause: t.nothingNew }
                  : {})}
            >
              {standing ? t.publishAgain : t.publishThis}
            </Button>
          </FormActions>
        </Form>
      </section>
      {own.length > 0 && (
        <section class="flow">
          <h2>{t.history}</h2>
          <HistoryList context={context} process={process} publications={own} names={names} />
        </section>
      )}
    </WorkPage>
  );
}
