import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type FocusArea, type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import type { Finding } from "../finding.ts";
import { textsIn } from "../texts.ts";
import { FindingForm, type TypedFinding } from "./finding-form.tsx";

export interface ShownFinding {
  finding: Finding;
  area: FocusArea | null;
  proof: Statement[];
  sources: { notes: number; inputs: number };
  quotes: Statement[];
}

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  areas: FocusArea[];
  findings: ShownFinding[];
  suggestions: { area: FocusArea; count: number }[];
  total: number;
  typed?: TypedFinding;
  errors?: FormError[];
};

export function FindingsPage({
  context,
  process,
  role,
  areas,
  findings,
  suggestions,
  total,
  typed,
  errors = [],
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const mayChange = may(role, "code");
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.findings}
      breadcrumb={processCrumbs(context, process)}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="findings" />
      <h1>{t.findings}</h1>
      <p>{t.findingsLead}</p>
      <ErrorSummary errors={errors} />
      {findings.length === 0 && <EmptyState what={t.noFindings} why={t.noFindingsNext} />}
      <ol class="plain flow">
        {findings.map(({ finding, area, proof, sources, quotes }) => (
          <li key={finding.id} class="flow" id={`finding-${finding.id}`}>
            <h2>{finding.sentence}</h2>
            <p>
              <NumberLink href={withQuery(paths.provenStatements(process.slug), { finding: finding.id })}>
                {t.ofStatements(n(proof.length), n(total))}
              </NumberLink>
              {`, ${t.from} ${t.notes(sources.notes, n(sources.notes))} ${t.and} ${t.inputs(n(sources.inputs))}. ${area ? area.name : t.anyArea}${finding.query.words ? ` · »${finding.query.words}«` : ""}`}
            </p>
            {proof.length === 0 && <p class="meta">{t.provesNothing}</p>}
            {quotes.map((quote) => (
              <Quote
                key={quote.id}
                text={quote.text}
                lang="da"
                size="small"
                source={
                  <a href={paths.statement(process.slug, quote.id)}>{t.quoteSource(n(quote.number), "")}</a>
                }
              />
            ))}
            {mayChange && (
              <div class="row">
                <a href={paths.finding(process.slug, finding.id)}>
                  {t.editFinding}
                  <span class="sr-only">{` ${finding.sentence}`}</span>
                </a>
                <Form action={paths.findingEnd(process.slug, finding.id)}>
                  <Button kind="link" hiddenWords={finding.sentence}>
                    {t.end}
                  </Button>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ol>
      {mayChange && suggestions.length > 0 && (
        <section>
          <h2>{t.suggested}</h2>
          <p class="meta">{t.suggestedLead}</p>
          <ul class="plain flow">
            {suggestions.map(({ area, count }) => (
              <li key={area.id} class="row">
                <span>
                  {t.suggestedSentence(area.name)} ·{" "}
                  <NumberLink href={withQuery(paths.provenStatements(process.slug), { area: area.id })}>
                    {t.ofStatements(n(count), n(total))}
                  </NumberLink>
                </span>
                <Form
                  action={paths.findings(process.slug)}
                  hidden={{ sentence: t.suggestedSentence(area.name), area: area.id }}
                >
                  <Button size="small" hiddenWords={area.name}>
                    {t.accept}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayChange && (
        <section>
          <h2>{t.newFinding}</h2>
          <FindingForm
            action={paths.findings(process.slug)}
            areas={areas}
            lang={lang}
            typed={typed ?? null}
            errors={errors}
          />
        </section>
      )}
    </WorkPage>
  );
}
