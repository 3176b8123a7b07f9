import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Progress } from "#shell/parts/progress/progress.tsx";
import { Radios } from "#shell/parts/radios/radios.tsx";
import type { NamedFailure } from "../failure-queries.ts";
import type { Intake, IntakeState } from "../intake.ts";
import type { Mapping } from "../mapping.ts";
import { textsIn } from "../texts.ts";
import { FailuresPart } from "./failures-part.tsx";
import { IntakeFrame } from "./intake-frame.tsx";
import { GiveUp, MappingPart } from "./mapping-part.tsx";

/** How the columns stand in the form: guessed, remembered, or as somebody chose. */
export interface Offer extends Mapping {
  channel: Channel;
  remembered: boolean;
}

export type IntakePageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  intake: Intake;
  state: IntakeState;
  /** Set when the columns are to be said. */
  offer: Offer | null;
  waitingRows: number;
  failures: NamedFailure[];
  failed: { rows: number; failures: number; onlyCpr: number };
  /** Where a paste ended up. */
  contributionHref: string | null;
  mayChange: boolean;
  errors?: FormError[];
};

/** One intake, wherever it stands: columns, check, on its way, or what came of it. */
export function IntakePage(props: IntakePageProps) {
  const { context, process, role, intake, offer, errors = [] } = props;
  return (
    <IntakeFrame
      context={context}
      process={process}
      role={role}
      title={intake.title}
      errors={errors}
      wide={offer !== null}
    >
      <Body {...props} />
    </IntakeFrame>
  );
}

function Body(props: IntakePageProps) {
  const { context, state, offer } = props;
  const t = textsIn(context.lang);
  if (offer) return <MappingPart {...props} />;
  switch (state) {
    case "waiting":
      return <Checked {...props} />;
    case "running":
      return <Running {...props} />;
    case "finished":
      return <Finished {...props} />;
    case "takenBack":
      return <Alert variant="info">{t.takenBack}</Alert>;
    case "givenUp":
      return <Alert variant="info">{t.givenUp}</Alert>;
  }
}

function Checked(props: IntakePageProps) {
  const { context, process, intake, failed } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const fine = intake.rowsTotal - failed.rows;
  const some = fine + failed.onlyCpr > 0;
  return (
    <>
      <p role="status">
        <b>
          {fine === 0
            ? t.noneFine(n(intake.rowsTotal))
            : failed.rows === 0
              ? t.allFine(n(intake.rowsTotal))
              : t.fine(n(fine), n(intake.rowsTotal))}
        </b>
      </p>
      {some && (
        <Form action={paths.intakeStart(process.slug, intake.id)}>
          {failed.onlyCpr > 0 && (
            <Radios
              id="cpr"
              legend={t.cprLegend(n(failed.onlyCpr), failed.onlyCpr === 1)}
              value="leaveOut"
              options={[
                { value: "leaveOut", text: t.cprLeaveOut },
                { value: "mask", text: t.cprMask, hint: t.cprMaskHint },
              ]}
            />
          )}
          <FormActions>
            <Button kind="primary">{t.start}</Button>
            <ButtonLink href={withQuery(paths.intake(process.slug, intake.id), { columns: "change" })}>
              {t.changeMapping}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
      {!some && (
        <p>
          <ButtonLink href={withQuery(paths.intake(process.slug, intake.id), { columns: "change" })}>
            {t.changeMapping}
          </ButtonLink>
        </p>
      )}
      <FailuresPart {...props} ended={false} />
      <GiveUp {...props} />
    </>
  );
}

function Running({ context, process, intake, waitingRows }: IntakePageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const done = intake.rowsTotal - waitingRows;
  const words = t.progress(formatNumber(done, lang), formatNumber(intake.rowsTotal, lang));
  return (
    <section data-module="refresh" class="flow-s">
      <h2>{t.running}</h2>
      <Progress value={done} max={intake.rowsTotal} label={words} />
      <p role="status">{words}</p>
      <p class="meta">{t.runningLead}</p>
      <p>
        <a href={paths.intake(process.slug, intake.id)}>{t.refresh}</a>
      </p>
    </section>
  );
}

function Finished(props: IntakePageProps) {
  const { context, process, intake, failed, contributionHref, mayChange } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const nothingNew = intake.taken === 0 && intake.known > 0;
  return (
    <>
      <p role="status">
        <b>{nothingNew ? t.nothingNew(n(intake.known), intake.known === 1) : t.finished(n(intake.taken))}</b>{" "}
        {!nothingNew && intake.known > 0 && t.known(n(intake.known), intake.known === 1)}
      </p>
      {intake.taken > 0 && (
        <p>
          <a href={withQuery(paths.statements(process.slug), { intake: intake.id })}>{t.toStatements}</a>
          {contributionHref && (
            <>
              {" · "}
              <a href={contributionHref}>{t.toContribution}</a>
            </>
          )}
        </p>
      )}
      <FailuresPart {...props} ended={failed.rows > 0} />
      {mayChange && intake.taken > 0 && (
        <Form action={paths.intakeTakingBack(process.slug, intake.id)}>
          <p class="meta">{t.takeBackLead}</p>
          <Button>{t.takeBack}</Button>
        </Form>
      )}
    </>
  );
}
