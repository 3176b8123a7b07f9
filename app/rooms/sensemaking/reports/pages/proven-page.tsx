import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, StatementSource } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

export const provenPerPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  what: string;
  statements: Statement[];
  titles: Map<string, string>;
  query: Record<string, string | undefined>;
  page: number;
};

/** The list behind a number: as many statements as the number said. */
export function ProvenPage({ context, process, what, statements, titles, query, page }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const shown = statements.slice((page - 1) * provenPerPage, page * provenPerPage);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.provenHeading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.summary(process.slug), text: t.summary },
      ]}
    >
      <h1>{t.provenHeading}</h1>
      <p role="status">
        <b>{t.listRef(n(statements.length), what)}</b>
      </p>
      <ol class="plain statement-list">
        {shown.map((statement) => (
          <li key={statement.id}>
            <Quote
              text={statement.text}
              lang="da"
              size="small"
              source={
                <>
                  <a href={paths.statement(process.slug, statement.id)}>
                    {t.quoteSource(n(statement.number), "").replace(/, $/, "")}
                  </a>
                  {" · "}
                  <StatementSource
                    lang={lang}
                    slug={process.slug}
                    statement={statement}
                    title={titles.get(statement.documentId) ?? ""}
                  />
                </>
              }
            />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(statements.length / provenPerPage))}
        hrefOf={(to) =>
          withQuery(paths.provenStatements(process.slug), { ...query, page: to === 1 ? null : to })
        }
      />
    </WorkPage>
  );
}
