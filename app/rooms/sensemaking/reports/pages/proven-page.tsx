import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { pagesOf, sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { textsIn } from "../texts.ts";
import { StatementList } from "./statement-list.tsx";

const provenPerPage = 50;

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
        <b>{t.listRef(formatNumber(statements.length, lang), what)}</b>
      </p>
      <StatementList
        context={context}
        slug={process.slug}
        statements={sliceOf(statements, page, provenPerPage)}
        titles={titles}
      />
      <Pagination
        page={page}
        pages={pagesOf(statements.length, provenPerPage)}
        hrefOf={(to) =>
          withQuery(paths.provenStatements(process.slug), { ...query, page: to === 1 ? null : to })
        }
      />
    </WorkPage>
  );
}
