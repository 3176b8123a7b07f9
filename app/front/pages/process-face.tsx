import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { makeTimeline, timelinePoints, whereWeAre } from "#rooms/process/door.ts";
import type { ProcessFace } from "#rooms/publishing/door.ts";
import { formatDayAndDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Thread } from "#shell/parts/thread/thread.tsx";
import { frameOfSite, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { AreaList } from "./area-list.tsx";
import { MoneyBlock, PromiseBlock } from "./promises-and-money.tsx";
import { SaidSoFarBand } from "./said-so-far.tsx";
import { WhatNext } from "./what-next.tsx";
import { Written } from "./written.tsx";

/** Where are we now, what has been said, what comes next: the front page of a process. */
export function ProcessFacePage({ site, face }: { site: Site; face: ProcessFace }) {
  const { lang, slug, today, standing } = site;
  const t = textsIn(lang);
  const frame = frameOfSite(site, "process");
  const timeline = makeTimeline({ ...face.parts }, today);
  const hrefOf = (key: string) => paths.publicList(slug, key);
  return (
    <PublicPage
      {...frame}
      alternates={{ ...frame.alternates, description: firstSentence(face.purpose) }}
      title={face.name}
    >
      <Band bare>
        <div class="two hero">
          <div class="flow">
            <h1>
              <Written lang={lang}>{face.name}</Written>
            </h1>
            {face.purpose && (
              <p class="lead">
                <Written lang={lang}>{face.purpose}</Written>
              </p>
            )}
          </div>
          <aside class="hero-now flow-s" aria-label={t.now}>
            <p class="meta">
              {t.now} · {formatDayAndDate(new Date(`${today}T12:00:00Z`), lang)}
            </p>
            <p class="now-phase">{phaseNow(timeline, lang)}</p>
          </aside>
        </div>
      </Band>
      <Band sheet bare labelledBy="where">
        <div class="two">
          <div class="flow">
            <h2 id="where">{t.where}</h2>
            {timeline.length > 1 ? (
              <>
                <p class="note">{t.whereNote}</p>
                <Thread
                  points={timelinePoints(timeline, lang, (_kind, _id, words) => (
                    <Written lang={lang}>{words}</Written>
                  ))}
                />
              </>
            ) : (
              <p>{t.whereEmpty}</p>
            )}
          </div>
          <div class="flow-l">
            <PromiseBlock promises={face.parts.promises} today={today} lang={lang} />
            <MoneyBlock lines={face.parts.budget} lang={lang} />
          </div>
        </div>
      </Band>
      <Band labelledBy="areas">
        <h2 id="areas">
          {face.areas.length > 1
            ? `${numberWord(face.areas.length, lang)} ${t.areas.toLowerCase()}`
            : t.areas}
        </h2>
        {face.areas.length > 1 && <p class="note">{t.areasNote}</p>}
        <AreaList
          areas={face.areas}
          standing={standing}
          slug={slug}
          lang={lang}
          hrefOf={hrefOf}
          said={face.said !== null}
        />
      </Band>
      <SaidSoFarBand said={face.said} lang={lang} hrefOf={hrefOf} />
      <WhatNext timeline={timeline} site={site} />
    </PublicPage>
  );
}

/** »Fase 2 af 3: Dialog og plan.« or the gap today falls in. */
function phaseNow(timeline: ReturnType<typeof makeTimeline>, lang: Lang): string {
  const today = timeline.find((entry) => entry.kind === "today");
  return today ? whereWeAre(today, timeline, lang) : "";
}

const words: Record<Lang, readonly string[]> = {
  da: ["", "", "To", "Tre", "Fire", "Fem", "Seks", "Syv", "Otte", "Ni", "Ti", "Elleve", "Tolv"],
  en: ["", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"],
};

function numberWord(count: number, lang: Lang): string {
  return words[lang][count] || formatNumber(count, lang);
}

function firstSentence(text: string): string {
  return /^[^.!?]*[.!?]?/.exec(text)?.[0].slice(0, 160) ?? "";
}
