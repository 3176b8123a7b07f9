import type { Lang } from "#base/i18n.ts";
import { withQuery } from "#base/paths.ts";
import type { ArtefactSource, ArtefactStatement, LoadedList } from "#rooms/publishing/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Said } from "#shell/parts/quote/quote.tsx";
import { frameOfSite, type Room, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { SourceOf } from "./public-quotes.tsx";

/** Rows on one page of a list. */
export const perPage = 50;

type Props = {
  site: Site;
  room: Room;
  found: LoadedList;
  page: number;
  /** This list's own address, and the page its number stands on. */
  href: string;
  back: { href: string; text: string };
  statementHref: (number: number) => string;
};

/** What a number counted, row by row; the heading says the number again. */
export function ListPage({ site, room, found, page, href, back, statementHref }: Props) {
  const { lang } = site;
  const t = textsIn(lang);
  const { list, length, statements } = found;
  const pages = pagesOf(length, perPage);
  const count = list.count === null ? t.few : formatNumber(list.count, lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <PublicPage {...frameOfSite(site, room)} title={list.heading[lang]}>
      <Band labelledBy="list">
        <p class="meta">
          <a href={back.href}>{t.backTo(back.text)}</a>
        </p>
        <h1 id="list" class="h2">
          {list.heading[lang]}
        </h1>
        <p class="lead" data-count={list.count ?? "few"} data-unit={list.unit}>
          <b>{t.units[list.unit](count)}</b>
        </p>
        {list.count === null && <p class="note">{statements.length > 0 ? t.fewShown : t.fewSources}</p>}
        {list.count === 0 && <p>{t.emptyList}</p>}
        {pages > 1 && (
          <p class="note">
            {t.listOf(n((page - 1) * perPage + 1), n(Math.min(length, page * perPage)), n(length))}
          </p>
        )}
        {statements.length > 0 && (
          <ol class="said-list">
            {statements.map((each) => (
              <StatementRow
                key={each.number}
                statement={each}
                lang={lang}
                href={statementHref(each.number)}
              />
            ))}
          </ol>
        )}
        {list.sources.length > 0 && list.count !== null && (
          <ol class="source-list">
            {list.sources.map((each, at) => (
              <SourceRow key={at} source={each} unit={list.unit} lang={lang} />
            ))}
          </ol>
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(to) => withQuery(href, { page: to === 1 ? null : to })}
        />
      </Band>
    </PublicPage>
  );
}

function StatementRow({ statement, lang, href }: { statement: ArtefactStatement; lang: Lang; href: string }) {
  const t = textsIn(lang);
  return (
    <li class="flow-s" data-row>
      {statement.text === null ? (
        <p class="quiet">{t.heldBack[statement.heldBack ?? "decided"]}</p>
      ) : (
        <p>
          <Said text={statement.text} lang="da" />
        </p>
      )}
      <p class="src">
        <SourceOf statement={statement} lang={lang} href={href} />
      </p>
    </li>
  );
}

function SourceRow({
  source,
  unit,
  lang,
}: {
  source: ArtefactSource;
  unit: LoadedList["list"]["unit"];
  lang: Lang;
}) {
  const t = textsIn(lang);
  const nameless = t.withoutTitle[unit === "contribution" || unit === "group" ? unit : "note"];
  const channel = source.channel && t.channels[source.channel];
  return (
    <li data-row data-groups={unit === "group" ? (source.groups ?? 0) : undefined}>
      {source.title ?? nameless}
      {channel && <span class="meta"> · {channel}</span>}
      {unit === "group" && source.groups !== null && (
        <span class="meta"> · {t.speaksFor(source.groups, formatNumber(source.groups, lang))}</span>
      )}
    </li>
  );
}
