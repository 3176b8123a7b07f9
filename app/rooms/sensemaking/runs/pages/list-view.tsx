import { paths, withQuery } from "#base/paths.ts";
import { StatementQuote } from "#rooms/contributions/door.ts";
import type { Band } from "#sense/types.ts";
import { formatNumber } from "#shell/format/number.ts";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { listedPerPage, type RunList } from "../difference.ts";
import { textsIn } from "../texts.ts";
import type { RunPageProps } from "./run-page.tsx";

type Props = RunPageProps & { list: RunList; own: string };

/** The statements behind a number, each with where it was and is. */
export function ListView({ context, process, list, texts, titles, areaNames, asked, own }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const query = { against: asked.against, list: asked.list, from: asked.from, to: asked.to };
  const place = (band: Band | null | undefined, area: string | null | undefined): string => {
    if (!band) return t.was.new;
    if (band === "rest") return t.band.rest.toLowerCase();
    return t.laidIn(t.band[band].toLowerCase(), (area && areaNames.get(area)) || t.formerArea);
  };
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>{t.list(n(list.count))}</h2>
      <p>
        <a href={withQuery(own, { against: asked.against })}>{t.backToRun}</a>
      </p>
      <ol class="plain statement-list">
        {list.items.map((item) => {
          const statement = texts.get(item.id);
          const went =
            item.fromBand !== undefined &&
            t.went(place(item.fromBand, item.from), place(item.toBand, item.to));
          if (!statement)
            return (
              <li key={item.id}>
                <p>
                  <a href={paths.statement(process.slug, item.id)}>{t.notCounted}</a> {went}
                </p>
              </li>
            );
          return (
            <li key={item.id}>
              <StatementQuote
                lang={lang}
                slug={process.slug}
                statement={statement}
                titles={titles}
                href={paths.codingAct(process.slug, statement.id)}
              />
              {went && <p class="meta">{went}</p>}
            </li>
          );
        })}
      </ol>
      <Pagination
        page={asked.page}
        pages={pagesOf(list.count, listedPerPage)}
        hrefOf={(at) => `${withQuery(own, { ...query, page: at === 1 ? null : at })}#list`}
      />
    </section>
  );
}
