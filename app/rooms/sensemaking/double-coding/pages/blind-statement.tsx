import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { StatementHead, StatementWords } from "../../workbench/pages/statement-at-hand.tsx";
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
  return (
    <div class="flow">
      <StatementHead
        lang={lang}
        name={t.statementHeading(number(at + 1))}
        of={t.ofTotal(number(members.length))}
        previous={to(at - 1)}
        next={to(at + 1)}
      />
      <ErrorSummary errors={errors} />
      <StatementWords
        lang={lang}
        slug={process.slug}
        statement={statement}
        titles={titles}
        around={around}
        aroundWords={around?.whole ? undefined : t.whereItStands}
      />
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
