import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Span } from "#formats/span.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { Quote, Said } from "#shell/parts/quote/quote.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Feedback } from "../feedback-queries.ts";

import type { Statement } from "../statement.ts";
import { textsIn } from "../texts.ts";
import { StatementSource } from "./statement-source.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  statement: Statement;
  title: string;
  whole: Statement | null;
  parts: Statement[];
  wordings: { number: number; text: string }[];
  near: Statement[];
  restatedBy: Feedback[];
  suggestion: Span[][] | null;
  mayChange: boolean;
  mayRemove: boolean;
  typed?: string;
  errors?: FormError[];
};

export function StatementPage(props: Props) {
  const {
    context,
    process,
    statement,
    title,
    whole,
    parts,
    wordings,
    near,
    restatedBy,
    mayChange,
    errors = [],
  } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const nameOf = (each: Statement) => t.statementNo(formatNumber(each.number, lang));
  const link = (each: Statement) => (
    <Quote
      text={each.text}
      lang="da"
      size="small"
      source={<a href={paths.statement(process.slug, each.id)}>{nameOf(each)}</a>}
    />
  );
  return (
    <WorkPage
      {...frameOf(context)}
      title={nameOf(statement)}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.statements(process.slug), text: t.statements },
      ]}
      failed={errors.length > 0}
    >
      <h1>{nameOf(statement)}</h1>
      <ErrorSummary errors={errors} />
      {statement.removedAt && (
        <Alert variant="info">{t.removedOn(formatDate(statement.removedAt, lang))}</Alert>
      )}
      {statement.retired && <Alert variant="info">{t.retired[statement.retired]}</Alert>}
      {statement.removedAt ? (
        <p class="meta">
          <StatementSource lang={lang} slug={process.slug} statement={statement} title={title} />
        </p>
      ) : (
        <Quote
          text={statement.text}
          lang="da"
          size="large"
          source={<StatementSource lang={lang} slug={process.slug} statement={statement} title={title} />}
        />
      )}
      <KeyValues
        label={t.source}
        items={[
          { key: t.group, value: statement.group ?? t.unknown },
          {
            key: t.question,
            value:
              statement.questionNumber === null
                ? t.unknown
                : `${statement.questionNumber}. ${statement.question ?? ""}`,
          },
          { key: t.basis, value: t.bases[statement.basis] },
        ]}
      />
      {!statement.retired && mayChange && (
        <p>
          <a href={paths.codingAct(process.slug, statement.id)}>{t.code}</a>
        </p>
      )}
      {whole && (
        <section>
          <h2>{t.partOf}</h2>
          {link(whole)}
        </section>
      )}
      {parts.length > 0 && (
        <section>
          <h2>{t.parts}</h2>
          {parts.map(link)}
          {statement.retired === "split" && mayChange && (
            <Form action={paths.statementSplit(process.slug, statement.id)} hidden={{ how: "undo" }}>
              <Button>{t.undoSplit}</Button>
            </Form>
          )}
        </section>
      )}
      {!statement.retired && mayChange && <SplitForms {...props} />}
      {restatedBy.length > 0 && (
        <section>
          <h2>{t.restates}</h2>
          <p class="meta">{t.restatesLead}</p>
          {restatedBy.map((feedback) => (
            <Quote key={feedback.id} text={feedback.text} lang="da" size="small" />
          ))}
        </section>
      )}
      {near.length > 0 && (
        <section>
          <h2>{t.nearEqual}</h2>
          <p class="meta">{t.nearEqualLead}</p>
          {near.map(link)}
        </section>
      )}
      {wordings.length > 1 && !statement.removedAt && (
        <section>
          <h2>{t.wordings}</h2>
          <p class="meta">{t.wordingsLead}</p>
          {wordings.map((wording) => (
            <Quote
              key={wording.number}
              text={wording.text}
              lang="da"
              size="small"
              source={t.inReading(String(wording.number))}
            />
          ))}
        </section>
      )}
      {props.mayRemove && (
        <p>
          <a href={paths.newRemoval(process.slug, "statement", statement.id)}>{t.removeByLaw}</a>
        </p>
      )}
    </WorkPage>
  );
}

function SplitForms({ context, process, statement, suggestion, typed, errors = [] }: Props) {
  const t = textsIn(context.lang);
  const action = paths.statementSplit(process.slug, statement.id);
  const signs = [...statement.text];
  return (
    <section id="split">
      <h2>{t.split}</h2>
      {suggestion && (
        <Form action={action} hidden={{ how: "suggested" }}>
          <p>{t.splitLead}</p>
          <ol>
            {suggestion.map((part) => (
              <li key={part[0]!.start}>
                <Said
                  text={part.map((span) => signs.slice(span.start, span.end).join("")).join(" … ")}
                  lang="da"
                />
              </li>
            ))}
          </ol>
          <FormActions>
            <Button>{t.splitHere}</Button>
          </FormActions>
        </Form>
      )}
      <Form action={action} hidden={{ how: "own" }}>
        <TextInput
          id="after"
          label={t.splitWhere}
          hint={t.splitWhereHint}
          value={typed ?? ""}
          error={errorFor(errors, "after")}
        />
        <FormActions>
          <Button>{t.splitOwn}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
