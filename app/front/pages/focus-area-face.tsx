import { paths } from "#base/paths.ts";
import { makeTimeline } from "#rooms/process/door.ts";
import type { ArtefactStatement, FocusAreaFace, PublicCount, PublicFinding } from "#rooms/publishing/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Breadcrumb } from "#shell/parts/breadcrumb/breadcrumb.tsx";
import { PublicNumber } from "../public-number.tsx";
import { frameOfSite, nameOf, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { PublicQuotes, type PublicQuotesProps } from "./public-quotes.tsx";
import { ShareBar } from "./share-bar.tsx";
import { WhatNext } from "./what-next.tsx";
import { Written } from "./written.tsx";

type Props = {
  site: Site;
  face: FocusAreaFace;
  /** The number in its address. */
  number: number;
  statements: readonly ArtefactStatement[];
};

/** One focus area: what it is, what people say, in their words, what fits nowhere, what comes next. */
export function FocusAreaFacePage({ site, face, number, statements }: Props) {
  const { lang, slug, today } = site;
  const t = textsIn(lang);
  const frame = frameOfSite(site, "focusAreas");
  const hrefOf = (key: string) => paths.publicFocusAreaList(slug, number, key);
  const quoted = {
    statements,
    lang,
    hrefOf: (of: number) => paths.publicFocusAreaStatement(slug, number, of),
  };
  return (
    <PublicPage
      {...frame}
      alternates={{ ...frame.alternates, description: face.definition.slice(0, 160) }}
      title={face.name}
    >
      <Band bare>
        <Breadcrumb
          items={[
            ...(nameOf(site) ? [{ href: paths.publicHome(slug), text: nameOf(site) }] : []),
            { href: paths.publicFocusAreas(slug), text: t.areas },
            { text: face.name },
          ]}
        />
        <div class="flow area-head">
          <p class="meta">{t.areaOf(formatNumber(face.position, lang), formatNumber(face.areas, lang))}</p>
          <h1>
            <Written lang={lang}>{face.name}</Written>
          </h1>
          <p class="lead">
            {face.definition ? <Written lang={lang}>{face.definition}</Written> : t.noDefinition}
          </p>
        </div>
      </Band>
      <Band sheet labelledBy="people">
        <h2 id="people">{t.whatPeopleSay}</h2>
        <AreaCounts face={face} lang={lang} hrefOf={hrefOf} />
        <Themes face={face} lang={lang} hrefOf={hrefOf} quoted={quoted} />
        {face.findings.length > 0 && (
          <>
            <h3>{t.shows}</h3>
            <ol class="finding-list">
              {face.findings.map((finding, at) => (
                <FindingRow key={at} finding={finding} lang={lang} hrefOf={hrefOf} />
              ))}
            </ol>
          </>
        )}
        <PublicQuotes
          heading={t.ownWords}
          note={t.exact}
          numbers={[...new Set([...face.findings.flatMap((each) => each.quotes), ...face.quotes])]}
          {...quoted}
        />
        <div class="two two-even others">
          {face.findings.some((each) => each.counter) && (
            <section class="other flow-s" aria-labelledby="otherwise">
              <h3 id="otherwise">{t.otherwise}</h3>
              {face.findings.map((finding, at) => (
                <CounterView key={at} finding={finding} {...quoted} listOf={hrefOf} />
              ))}
            </section>
          )}
          <section class="other flow-s" aria-labelledby="rest">
            <h3 id="rest">{t.rest}</h3>
            <Rest face={face} lang={lang} hrefOf={hrefOf} />
          </section>
        </div>
      </Band>
      <WhatNext timeline={makeTimeline(face.parts, today)} site={site} />
    </PublicPage>
  );
}

type Counting = { face: FocusAreaFace; lang: Site["lang"]; hrefOf: (key: string) => string };

function AreaCounts({ face, lang, hrefOf }: Counting) {
  const t = textsIn(lang);
  const { statements, inputs, notes, countedAt } = face;
  if (statements.count === 0) return <p>{t.nobody}</p>;
  return (
    <>
      <p>
        <PublicNumber count={statements} first unit="statement" lang={lang} hrefOf={hrefOf} />
        {statements.count !== null && statements.of !== null
          ? t.about(formatNumber(statements.of, lang))
          : t.aboutFew}{" "}
        {t.theyComeFrom}
        <PublicNumber count={inputs} unit="contribution" lang={lang} hrefOf={hrefOf} />
        {t.and}
        <PublicNumber count={notes} unit="note" lang={lang} hrefOf={hrefOf} />. {t.severalAreas}
      </p>
      <p class="note">{t.countedAt(formatDate(new Date(countedAt), lang))}</p>
    </>
  );
}

type Quoted = Pick<PublicQuotesProps, "statements" | "lang" | "hrefOf">;

/** What the statements are about, theme by theme, each with its share of the area and its own words. */
function Themes({ face, lang, hrefOf, quoted }: Counting & { quoted: Quoted }) {
  const t = textsIn(lang);
  const { themes = [], statements } = face;
  if (themes.length === 0) return null;
  return (
    <>
      <h3>{t.themes}</h3>
      {statements.count !== null && <p class="note">{t.themesNote(formatNumber(statements.count, lang))}</p>}
      <ol class="finding-list">
        {themes.map((theme) => (
          <li key={theme.statements.list}>
            <div class="flow-s">
              <h4>
                <Written lang={lang}>{theme.name}</Written>
              </h4>
              {theme.definition && (
                <p>
                  <Written lang={lang}>{theme.definition}</Written>
                </p>
              )}
              <PublicQuotes numbers={theme.quotes} small {...quoted} />
            </div>
            <PublicShare count={theme.statements} lang={lang} hrefOf={hrefOf} />
          </li>
        ))}
      </ol>
    </>
  );
}

function FindingRow({ finding, lang, hrefOf }: { finding: PublicFinding } & Omit<Counting, "face">) {
  const { statements } = finding;
  return (
    <li>
      <p class="finding-words">
        <Written lang={lang}>{finding.sentence}</Written>
      </p>
      <PublicShare count={statements} lang={lang} hrefOf={hrefOf} />
    </li>
  );
}

function PublicShare({ count, lang, hrefOf }: { count: PublicCount } & Omit<Counting, "face">) {
  return (
    <div class="finding-share">
      <p>
        <PublicNumber count={count} first unit="statement" lang={lang} hrefOf={hrefOf} />{" "}
        {count.count !== null && count.of !== null && (
          <span class="meta">
            {lang === "da" ? "af" : "of"} {formatNumber(count.of, lang)}
          </span>
        )}
      </p>
      <ShareBar part={count.count} whole={count.of} />
    </div>
  );
}

function CounterView({
  finding,
  listOf,
  ...quoted
}: {
  finding: PublicFinding;
  statements: readonly ArtefactStatement[];
  lang: Site["lang"];
  hrefOf: (of: number) => string;
  listOf: (key: string) => string;
}) {
  const t = textsIn(quoted.lang);
  if (!finding.counter) return null;
  return (
    <>
      <p class="small">
        <PublicNumber count={finding.counter} first unit="statement" lang={quoted.lang} hrefOf={listOf} />
        {t.saysOtherwise(finding.counter.count ?? 4)}
      </p>
      <PublicQuotes numbers={finding.counterQuotes} small {...quoted} />
    </>
  );
}

/** What fits in no area, by name. */
function Rest({ face, lang, hrefOf }: Counting) {
  const t = textsIn(lang);
  if (face.rest.length === 0) return <p class="small">{t.restNone}</p>;
  return (
    <>
      <p class="small">{t.restLead}</p>
      <ul class="small flow-s">
        {face.rest.map(({ name, count }) => (
          <li key={name}>
            <Written lang={lang}>{name}</Written>:{" "}
            <PublicNumber count={count} unit="statement" lang={lang} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </>
  );
}
