import type { MovedStatement } from "#rooms/publishing/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";

import { frameOfSite, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";

type Props = {
  site: Site;
  moved: readonly MovedStatement[];
  back: { href: string; text: string };
  statementHref: (number: number) => string;
};

/** What stands elsewhere now than when the text was approved. The text stays as it was. */
export function MovedPage({ site, moved, back, statementHref }: Props) {
  const { lang } = site;
  const t = textsIn(lang);
  return (
    <PublicPage {...frameOfSite(site, "summary")} title={t.movedHeading}>
      <Band labelledBy="moved">
        <p class="meta">
          <a href={back.href}>{t.backTo(back.text)}</a>
        </p>
        <h1 id="moved" class="h2">
          {t.movedHeading}
        </h1>
        <p class="lead" data-count={moved.length} data-unit="moved">
          <b>{t.units.moved(formatNumber(moved.length, lang))}</b>
        </p>
        {moved.length === 0 && <p>{t.notMoved}</p>}
        <ol class="source-list">
          {moved.map((each) => (
            <li key={each.number} data-row>
              <a href={statementHref(each.number)}>{t.statementNo(formatNumber(each.number, lang))}</a>{" "}
              <span class="meta">{t.movedFrom(each.from, each.to)}</span>
            </li>
          ))}
        </ol>
      </Band>
    </PublicPage>
  );
}
