import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, StatementQuote } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  slug: string;
  band: "sure" | "suggestion";
  changed: boolean;
  count: number;
  items: { statement: Statement; proposed: string }[];
  areaNames: ReadonlyMap<string, string>;
  titles: Map<string, string>;
  page: number;
  pages: number;
};

/** What people decided of a band, each with the area that was proposed. */
export function JudgedList(props: Props) {
  const { context, slug, band, changed, count, items, areaNames, titles, page, pages } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.runs(slug);
  const query = { judged: band, only: changed ? "changed" : null };
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>
        {t.band[band]} · {changed ? t.judgedList.changed : t.judgedList.all}: {t.list(n(count))}
      </h2>
      <p>
        <a href={own}>{t.backToRuns}</a>
      </p>
      <ol class="plain statement-list">
        {items.map(({ statement, proposed }) => (
          <li key={statement.id}>
            <StatementQuote
              lang={lang}
              slug={slug}
              statement={statement}
              titles={titles}
              href={paths.codingAct(slug, statement.id)}
            />
            <p class="meta">{t.proposedThen(areaNames.get(proposed) ?? t.formerArea)}</p>
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(at) => `${withQuery(own, { ...query, page: at === 1 ? null : at })}#list`}
      />
    </section>
  );
}
