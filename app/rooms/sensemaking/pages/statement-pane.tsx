import { paths, withQuery } from "#base/paths.ts";
import { StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Quote, QuoteInContext } from "#shell/parts/quote/quote.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { StatementComments } from "../comments/pages/statement-comments.tsx";
import { didWords } from "../did-words.ts";
import { textsIn } from "../texts.ts";
import type { CodingPageProps } from "./coding-page.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { MovesPanel } from "./moves-panel.tsx";
import { StatementEvidence } from "./statement-evidence.tsx";
import { StatementHistory } from "./statement-history.tsx";
import { StatementProposals } from "./statement-proposals.tsx";

/** The statement at hand, where it comes from, what is proposed, and what the last act did. */
export function StatementPane(props: CodingPageProps) {
  const { context, process, view, filter, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { statement, inbox, ledger, titles } = view;
  const to = (id: string) => withQuery(paths.codingAct(process.slug, id), { ...filter });
  // At the end of a pile the next statement is the first that still waits somewhere.
  const next = inbox.next
    ? to(inbox.next)
    : ledger.waiting > 0
      ? withQuery(paths.coding(process.slug), { ...filter })
      : null;
  return (
    <div class="flow">
      <div class="row row-apart">
        <h1 id="statement-heading" class="statement-heading">
          {t.statementNo(formatNumber(statement.number, lang))}{" "}
          <span class="meta">{t.ofTotal(formatNumber(ledger.total, lang))}</span>
        </h1>
        <div class="row">
          {inbox.previous && (
            <ButtonLink kind="link" shortcut="K" href={to(inbox.previous)}>
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
      {/* Never empty: then nothing moves when there is something to tell */}
      <Status>{happened(props)}</Status>
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
      {view.around && (
        <p>
          <span class="meta">{t.wholeInput}</span>{" "}
          <QuoteInContext
            before={view.around.before && `${view.around.before} `}
            text={statement.text}
            after={view.around.after && ` ${view.around.after}`}
            lang="da"
          />
        </p>
      )}
      <StatementProposals {...props} />
      <MovesPanel {...props} next={next} />
      <GroupPanel {...props} />
      <StatementEvidence {...props} />
      <StatementHistory {...props} />
      <StatementComments {...props} />
      <p class="meta">
        <a href={paths.statement(process.slug, statement.id)}>{t.openStatement}</a>
      </p>
    </div>
  );
}

/** What the last act or question came to, and how many wait. */
function happened({ context, view, asked }: CodingPageProps): string {
  const { lang } = context;
  const t = textsIn(lang);
  const waiting = t.stillWaiting(view.ledger.waiting);
  if (view.act) return `${didWords(t, view.act, view.areas)} ${waiting}`;
  if (!asked) return waiting;
  return view.job === "waiting" ? t.runStarted : t.runDone(formatNumber(view.run ?? 0, lang));
}
