import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { ImportPlan } from "../taking/plan-import.ts";
import { textsIn } from "../texts.ts";
import type { ImportPageProps } from "./import-page.tsx";

const pageSize = 50;

/** Codings of the file that stay out, each with why: what people here decided otherwise, then what matches nothing. */
export function NotLaidIn({ context, process, found, plan, page }: ImportPageProps & { plan: ImportPlan }) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { conflicts, unmatched } = plan;
  const count = conflicts.length + unmatched.length;
  if (count === 0) return null;
  const from = (page - 1) * pageSize;
  const onPage = [
    ...conflicts.slice(from, from + pageSize).map(({ statement, code, why }) => [
      <a key="where" href={paths.codingAct(process.slug, statement.id)}>
        {t.statementNo(statement.number)}
      </a>,
      code,
      t.conflicts[why],
    ]),
    ...unmatched
      .slice(Math.max(0, from - conflicts.length), Math.max(0, from + pageSize - conflicts.length))
      .map(({ source, selection, why }) => [
        t.unmatchedPlace(source, n(selection.start), n(selection.end)),
        t.manyCodes(selection.codes.length),
        t.unmatchedWhy[why],
      ]),
  ];
  return (
    <section class="flow-s" id="out" tabindex={-1}>
      <h2>{t.notLaidIn}</h2>
      <p class="meta">{t.notLaidInLead}</p>
      <Table
        caption={t.notLaidIn}
        captionHidden
        columns={[{ header: t.where }, { header: t.whichCode }, { header: t.why }]}
        rows={onPage.map((cells) => ({ cells }))}
      />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(count / pageSize))}
        hrefOf={(at) =>
          `${withQuery(paths.exchangeImport(process.slug, found.id), { page: at === 1 ? null : at })}#out`
        }
      />
    </section>
  );
}
