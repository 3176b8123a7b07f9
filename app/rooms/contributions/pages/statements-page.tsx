import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Statement } from "../statement.ts";
import { textsIn } from "../texts.ts";
import { StatementQuote } from "./statement-quote.tsx";

export const statementsPerPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  statements: Statement[];
  found: number;
  total: number;
  units: { contributions: number; notes: number; groups: number };
  titles: Map<string, string>;
  query: {
    words?: string | undefined;
    document?: string | undefined;
    intake?: string | undefined;
    ids?: string[] | undefined;
    page: number;
  };
};

export function StatementsPage({
  context,
  process,
  role,
  statements,
  found,
  total,
  units,
  titles,
  query,
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const here = paths.statements(process.slug);
  const narrowed = found !== total || Boolean(query.words);
  return (
    <WorkPage {...frameOf(context)} title={t.statements} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current="statements" />
      <PageHead
        title={t.statements}
        meta={t.lead}
        act={<ButtonLink href={paths.intakes(process.slug)}>{t.intakes}</ButtonLink>}
      />
      {total > 0 && (
        <p class="meta">
          {t.units({
            contributions: number(units.contributions),
            notes: number(units.notes),
            groups: number(units.groups),
          })}
        </p>
      )}
      {total === 0 ? (
        <EmptyState
          what={t.none}
          why={t.noneNext}
          next={<a href={paths.documents(process.slug)}>{t.toDocuments}</a>}
        />
      ) : (
        <Form action={here} method="get" hidden={hiddenOf(query)}>
          <TextInput id="words" type="search" label={t.search} value={query.words ?? ""} optional />
          <FormActions>
            <Button>{t.searchButton}</Button>
          </FormActions>
        </Form>
      )}
      {total > 0 && (
        <p role="status">
          <b>{narrowed ? t.found(number(found), number(total)) : t.all(number(total))}</b>{" "}
          {narrowed && <a href={here}>{t.showAll}</a>}
        </p>
      )}
      {total > 0 && found === 0 && <p>{t.nothingFound}</p>}
      <ol class="plain statement-list">
        {statements.map((statement) => (
          <li key={statement.id} id={`nr-${statement.number}`}>
            <StatementQuote
              lang={lang}
              slug={process.slug}
              statement={statement}
              titles={titles}
              href={paths.statement(process.slug, statement.id)}
            />
          </li>
        ))}
      </ol>
      <Pagination
        page={query.page}
        pages={pagesOf(found, statementsPerPage)}
        hrefOf={(page) =>
          withQuery(here, {
            words: query.words,
            document: query.document,
            intake: query.intake,
            ids: query.ids?.join(","),
            page: page === 1 ? null : page,
          })
        }
      />
    </WorkPage>
  );
}

/** What a search keeps to: one document, or what came in together. */
function hiddenOf({ document, intake }: Props["query"]): Record<string, string> {
  return { ...(document ? { document } : {}), ...(intake ? { intake } : {}) };
}
