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
import type { ReportData } from "../report-data.ts";
import { textsIn } from "../texts.ts";
import { FindingForm, type TypedFinding } from "./finding-form.tsx";
import { type ShownFinding, StandingFinding } from "./standing-finding.tsx";

type Suggestion = { area: FocusArea; count: number; quotes: Statement[] };

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  data: ReportData;
  findings: ShownFinding[];
  suggestions: Suggestion[];
  typed: TypedFinding | null;
  errors: FormError[];
};

export function FindingsPage(props: Props) {
  const { context, process, role, data, findings, suggestions, typed, errors } = props;
  const t = textsIn(context.lang);
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
      <ErrorSummary errors={errors} />
      <p>{t.findingsLead}</p>
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
      {mayChange && suggestions.length > 0 && <Suggestions {...props} />}
      {mayChange && (
        <section>
          <h2>{t.newFinding}</h2>
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

/** What the numbers and the statements' own words suggest; a person takes it in or leaves it. */
function Suggestions({ context: { lang }, process, data, suggestions }: Props) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <section>
      <h2>{t.suggested}</h2>
      <p class="meta">{t.suggestedLead}</p>
      <ul class="plain statement-list">
        {suggestions.map(({ area, count, quotes }) => (
          <li key={area.id} class="flow-s">
            <p>
              <NumberLink href={withQuery(paths.provenStatements(process.slug), { area: area.id })}>
                {t.ofStatements(n(count), n(data.ledger.total))}
              </NumberLink>
              {t.isAbout(area.name)}
            </p>
            {quotes.map((quote) => (
              <Quote
                key={quote.id}
                text={quote.text}
                lang="da"
                size="small"
                source={
                  <a href={paths.statement(process.slug, quote.id)}>{t.statementNo(n(quote.number))}</a>
                }
              />
            ))}
            <Form
              action={paths.findings(process.slug)}
              hidden={{
                sentence: t.suggestedSentence(area.name),
                area: area.id,
                quotes: quotes.map((quote) => quote.number).join(", "),
              }}
            >
              <Button size="small" hiddenWords={area.name}>
                {t.accept}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
