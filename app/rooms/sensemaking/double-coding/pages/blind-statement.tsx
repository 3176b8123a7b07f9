import { paths } from "#base/paths.ts";
import { StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Quote, QuoteInContext } from "#shell/parts/quote/quote.tsx";
import type { BlindView } from "../blind-view.ts";
import { isJudged } from "../sample.ts";
import { textsIn } from "../texts.ts";
import type { BlindPageProps } from "./blind-page.tsx";

/** The statement at hand where it was said, and what the coder has made of it. */
export function BlindStatement({ context, process, view, errors = [] }: BlindPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { statement, members, at, around, titles, sample } = view;
  const number = (value: number) => formatNumber(value, lang);
  const to = (index: number) => {
    const member = members[index];
    return member ? paths.sampleStatement(process.slug, sample.number, member.position) : null;
  };
  const [previous, next] = [to(at - 1), to(at + 1)];
  return (
    <div class="flow">
      <div class="row row-apart">
        <h1 id="statement-heading" class="statement-heading">
          {t.statementHeading(number(at + 1))} <span class="meta">{t.ofTotal(number(members.length))}</span>
        </h1>
        <div class="row">
          {previous && (
            <ButtonLink kind="link" shortcut="K" href={previous}>
              {t.previous}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink kind="link" shortcut="J" href={next}>
              {t.next}
            </ButtonLink>
          )}
        </div>
      </div>
      <ErrorSummary errors={errors} />
      <Quote
        text={statement.text}
        lang="da"
        size="large"
        source={
          <StatementSource
            lang={lang}
            slug={process.slug}
            statement={statement}
            title={titleOf(titles, statement, lang)}
          />
        }
      />
      {statement.question && (
        <p class="meta">{t.question(String(statement.questionNumber ?? ""), statement.question)}</p>
      )}
      {around && (
        <p>
          <span class="meta">{around.whole ? t.wholeInput : t.whereItStands}</span>{" "}
          <QuoteInContext
            before={around.before && `${around.before} `}
            text={statement.text}
            after={around.after && ` ${around.after}`}
            lang="da"
          />
        </p>
      )}
      <section class="flow-s" aria-labelledby="yours-heading">
        <h2 id="yours-heading">{t.yours}</h2>
        <p>{isJudged(view.member) ? <b>{said(view, t)}</b> : t.nothingYet}</p>
      </section>
      <p class="meta">{t.blindLead}</p>
      <p class="meta">
        <a href={paths.statement(process.slug, statement.id)}>{t.openStatement}</a>
      </p>
    </div>
  );
}

function said({ member, areas }: BlindView, t: ReturnType<typeof textsIn>): string {
  if (member.rest !== null) return t.inRest(member.rest);
  if (member.exclusion !== null) return t.leftOutBecause(member.exclusion);
  const names = member.areaIds.map((id) =>
    t.named(areas.find((area) => area.id === id)?.name ?? t.endedArea),
  );
  return t.inAreas(names.join(t.andBetween));
}
