import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { StatementComments } from "../../comments/pages/statement-comments.tsx";
import { textsIn } from "../../texts.ts";
import { didWords } from "../did-words.ts";
import type { CodingPageProps } from "./coding-page.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { MovesPanel } from "./moves-panel.tsx";
import { StatementHead, StatementWords } from "./statement-at-hand.tsx";
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
      <StatementHead
        lang={lang}
        name={t.statementNo(formatNumber(statement.number, lang))}
        of={t.ofTotal(formatNumber(ledger.total, lang))}
        previous={inbox.previous && to(inbox.previous)}
        next={next}
      />
      <ErrorSummary errors={errors} />
      {/* Never empty: then nothing moves when there is something to tell */}
      <Status>{happened(props)}</Status>
      <StatementWords
        lang={lang}
        slug={process.slug}
        statement={statement}
        titles={titles}
        around={view.around}
      />
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
