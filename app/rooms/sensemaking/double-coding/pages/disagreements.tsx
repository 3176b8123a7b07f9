import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { disagreementPageSize } from "../agreement-view.ts";
import type { Codes } from "../sample.ts";
import { type Choice, choicesFor } from "../settle.ts";
import type { MeasuredMember } from "../settle-queries.ts";
import { textsIn } from "../texts.ts";
import type { AgreementPageProps } from "./agreement-page.tsx";

/** Statements the two differ on, each to be settled by a person. */
export function Disagreements(props: AgreementPageProps) {
  const { context, process, view } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const { disagreeing, shared, settled, listed, page, sample } = view;
  const here = paths.sample(process.slug, sample.number);
  return (
    <section class="flow-s" id="disagreements" aria-labelledby="disagreements-heading">
      <h2 id="disagreements-heading">{t.disagree(number(disagreeing.length), number(shared))}</h2>
      {disagreeing.length === 0 ? (
        <p>{t.agreeOnAll}</p>
      ) : (
        <p>
          {t.disagreeLead} {t.settledCount(number(settled), number(disagreeing.length))}.
        </p>
      )}
      <ol class="plain statement-list">
        {listed.map(({ member, statement }) => (
          <li key={member.statementId} id={`statement-${statement.number}`}>
            <One {...props} member={member} statement={statement} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pagesOf(disagreeing.length, disagreementPageSize)}
        hrefOf={(at) => `${withQuery(here, { page: at === 1 ? null : at })}#disagreements`}
      />
    </section>
  );
}

type OneProps = AgreementPageProps & { member: MeasuredMember; statement: Statement };

function One(props: OneProps) {
  const { context, process, role, view, member, statement } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const number = formatNumber(statement.number, lang);
  const words = { first: t.keepFirst, second: t.takeSecond, both: t.both } satisfies Record<Choice, string>;
  const who = (id: string | null) =>
    id === context.viewer.id ? t.you : (view.names.get(id ?? "") ?? t.someone);
  const action = paths.sampleSettlements(process.slug, view.sample.number);
  const hidden = { statement: member.statementId, page: view.page };
  return (
    <div class="flow-s">
      <Quote
        text={statement.text}
        lang="da"
        size="small"
        source={<a href={paths.codingAct(process.slug, statement.id)}>{t.statementNo(number)}</a>}
      />
      <dl class="says">
        <dt>{t.firstSays}</dt>
        <dd>{says(props, member.first)}</dd>
        <dt>{t.secondSays}</dt>
        <dd>{secondSays(props)}</dd>
        <dt>{t.machineSays}</dt>
        <dd>{member.machine.target === "rest" ? t.noProposal : says(props, member.machine)}</dd>
      </dl>
      {member.settled && (
        <p class="row">
          <b>{t.settled[member.settled](who(member.settledBy))}</b>
          {member.settledBy === context.viewer.id && (
            <Form action={action} hidden={hidden} label={`${t.unsettle} ${t.aboutStatement(number)}`}>
              <Button kind="link" name="choice" value="undo" hiddenWords={t.aboutStatement(number)}>
                {t.unsettle}
              </Button>
            </Form>
          )}
        </p>
      )}
      {!member.settled && may(role, "code") && (
        <Form action={action} hidden={hidden} label={t.statementNo(number)} class="row">
          {choicesFor(member).map((choice) => (
            <Button
              key={choice}
              size="small"
              name="choice"
              value={choice}
              hiddenWords={t.aboutStatement(number)}
            >
              {words[choice]}
            </Button>
          ))}
        </Form>
      )}
    </div>
  );
}

function says({ context, view }: OneProps, { target, areaIds }: Codes): string {
  const t = textsIn(context.lang);
  if (target === "area") return areaIds.map((id) => t.named(view.nameOf(id))).join(t.andBetween);
  return { rest: t.rest, exclusion: t.excludedPlain, none: t.notCoded }[target];
}

function secondSays(props: OneProps): string {
  const t = textsIn(props.context.lang);
  const { areaIds, rest, exclusion } = props.member;
  if (rest !== null) return t.restAs(rest);
  if (exclusion !== null) return t.excludedAs(exclusion);
  return says(props, { target: "area", areaIds });
}
