import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import { mayEnd, type StatementComment } from "../comment.ts";
import { textsIn } from "../texts.ts";
import { writtenBy } from "../written-by.ts";
import { CommentNote } from "./comment-note.tsx";

export const toYouPageSize = 25;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  comments: StatementComment[];
  count: number;
  page: number;
  statements: ReadonlyMap<string, Statement>;
  names: ReadonlyMap<string, string>;
  ended: boolean;
};

/** What colleagues have written to one, each with the statement it is about. */
export function ToYouPage({
  context,
  process,
  role,
  comments,
  count,
  page,
  statements,
  names,
  ended,
}: Props) {
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const { slug } = process;
  return (
    <WorkPage {...frameOf(context)} title={t.toYou} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={slug} current="coding" />
      <h1>{t.toYou}</h1>
      <p>
        {t.toYouLead} <a href={paths.coding(slug)}>{t.toCoding}</a>
      </p>
      <Status>{ended && t.ended}</Status>
      {count === 0 && <EmptyState what={t.noneToYou} why={t.noneNext} />}
      <ol class="plain flow">
        {comments.map((comment) => {
          const statement = statements.get(comment.statementId);
          return (
            <li key={comment.id} class="flow-s">
              <CommentNote
                lang={lang}
                comment={comment}
                who={writtenBy(comment, viewer.id, names, t)}
                end={mayEnd(comment, viewer.id) ? paths.statementCommentEnd(slug, comment.id) : null}
              />
              {statement ? (
                <Quote
                  text={statement.text}
                  lang="da"
                  size="small"
                  source={
                    <a href={`${paths.codingAct(slug, statement.id)}#comments`}>
                      {t.statementNo(formatNumber(statement.number, lang))}
                    </a>
                  }
                />
              ) : (
                <a href={paths.statement(slug, comment.statementId)}>{t.notCounted}</a>
              )}
            </li>
          );
        })}
      </ol>
      <Pagination
        page={page}
        pages={pagesOf(count, toYouPageSize)}
        hrefOf={(at) => withQuery(paths.commentsToYou(slug), { page: at === 1 ? null : at })}
      />
    </WorkPage>
  );
}
