import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { Preview } from "../preview.ts";
import { grounds, type RemovalKind } from "../removal.ts";
import { textsIn } from "../texts.ts";

interface TypedRemoval {
  ground: string;
  otherGround: string;
  reason: string;
  understood: boolean;
}

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  kind: RemovalKind;
  id: string;
  /** What it is called: a title, or the number of a statement. */
  name: string;
  preview: Preview;
  typed: TypedRemoval;
  errors: FormError[];
};

const statementsShown = 10;

/** What goes, where it stands, on what ground: everything a person must know before words go for good. */
export function RemovalForm(props: Props) {
  const { context, process, role, kind, id, name, preview, typed, errors } = props;
  const t = textsIn(context.lang);
  const heading = t.headings[kind](name);
  const { statements } = preview.found;
  return (
    <WorkPage
      {...frameOf(context)}
      title={heading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.removals(process.slug), text: t.removals },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current={null} />
      <h1>{heading}</h1>
      <ErrorSummary errors={errors} />
      <Alert variant="warning">{t.lead}</Alert>
      <section class="flow">
        <h2>{t.goes}</h2>
        <Goes {...props} />
        {statements.slice(0, statementsShown).map((each) => (
          <Quote
            key={each.id}
            text={each.text}
            lang="da"
            size="small"
            source={t.statementNo(formatNumber(each.number, context.lang))}
          />
        ))}
        {statements.length > statementsShown && (
          <p>{t.moreStatements(statements.length - statementsShown)}</p>
        )}
      </section>
      <section class="flow">
        <h2>{t.stands}</h2>
        <Stands {...props} />
      </section>
      <Form action={paths.newRemoval(process.slug, kind, id)}>
        <h2>{t.confirm}</h2>
        <Select
          id="ground"
          label={t.ground}
          value={typed.ground}
          error={errorFor(errors, "ground")}
          options={[
            { value: "", text: t.choose },
            ...grounds.map((value) => ({ value, text: t.grounds[value] })),
          ]}
        />
        <TextInput
          id="otherGround"
          label={t.otherGround}
          hint={t.otherGroundHint}
          optional
          value={typed.otherGround}
          error={errorFor(errors, "otherGround")}
        />
        <Textarea
          id="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={2}
          value={typed.reason}
          error={errorFor(errors, "reason")}
        />
        <Checkboxes
          id="understood"
          legend={t.sure}
          error={errorFor(errors, "understood")}
          values={typed.understood ? ["yes"] : []}
          options={[{ value: "yes", text: t.understood }]}
        />
        <FormActions>
          <Button kind="primary">{t.doRemove}</Button>
          <ButtonLink href={subjectPath(process.slug, kind, id)}>{t.back}</ButtonLink>
        </FormActions>
      </Form>
    </WorkPage>
  );
}

function Goes({ context, process, kind, preview }: Props) {
  const t = textsIn(context.lang);
  const { found, original } = preview;
  return (
    <ul>
      {kind === "document" && <li>{t.goesWhole}</li>}
      {kind === "statement" && found.documentId && <li>{t.goesReadings}</li>}
      {!found.documentId && <li>{t.goesOwnText}</li>}
      {found.statements.length > 0 && <li>{t.goesStatements(found.statements.length)}</li>}
      {kind === "document" && found.statements.length === 0 && <li>{t.goesNothingSaid}</li>}
      {original && (
        <li>
          {t.goesOriginal(original.filename)}{" "}
          {kind === "statement" && (
            <a href={paths.newRemoval(process.slug, "document", original.id)}>{t.removeWhole}</a>
          )}
        </li>
      )}
    </ul>
  );
}

function Stands({ context, preview }: Props) {
  const t = textsIn(context.lang);
  const { findings, versions, publications } = preview;
  if (findings + versions + publications === 0) return <p>{t.standsNowhere}</p>;
  return (
    <>
      <ul>
        {findings > 0 && <li>{t.standsFindings(findings)}</li>}
        {versions > 0 && <li>{t.standsVersions(versions)}</li>}
        {publications > 0 && <li>{t.standsPublications(publications)}</li>}
      </ul>
      <p>{t.standsAfter}</p>
    </>
  );
}

/** Where the thing itself is looked at. */
export function subjectPath(slug: string, kind: RemovalKind, id: string): string {
  if (kind === "document") return paths.document(slug, id);
  return kind === "statement" ? paths.statement(slug, id) : paths.contribution(slug, id);
}
