import type { ArtefactStatement } from "#rooms/publishing/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { frameOfSite, type Room, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { SourceOf } from "./public-quotes.tsx";

type Props = {
  site: Site;
  room: Room;
  statement: ArtefactStatement;
  back: { href: string; text: string };
  /** The lists that count it. */
  lists: readonly { href: string; text: string }[];
};

/** One statement: the exact words, where from, and where it is counted. */
export function StatementFacePage({ site, room, statement, back, lists }: Props) {
  const { lang } = site;
  const t = textsIn(lang);
  const title = t.statementNo(formatNumber(statement.number, lang));
  return (
    <PublicPage {...frameOfSite(site, room)} title={title}>
      <Band labelledBy="statement">
        <p class="meta">
          <a href={back.href}>{t.backTo(back.text)}</a>
        </p>
        <h1 id="statement" class="h2">
          {title}
        </h1>
        {statement.text === null ? (
          <p>{t.heldBack[statement.heldBack ?? "decided"]}</p>
        ) : (
          <Quote
            text={statement.text}
            lang="da"
            size="large"
            source={<SourceOf statement={statement} lang={lang} href={null} />}
          />
        )}
        {lists.length > 0 && (
          <>
            <h2 class="h3">{t.whereItCounts}</h2>
            <ul class="flow-s">
              {lists.map((each) => (
                <li key={each.href}>
                  <a href={each.href}>{each.text}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Band>
    </PublicPage>
  );
}
