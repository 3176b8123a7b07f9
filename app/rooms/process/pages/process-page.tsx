import { paths } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { ProcessParts } from "../process.ts";
import { textsIn } from "../texts.ts";
import { makeTimeline } from "../timeline.ts";
import { FocusAreaList } from "./focus-area-list.tsx";
import { MoneyLine } from "./money-line.tsx";
import { ProcessThread } from "./process-thread.tsx";
import { PromiseCounts } from "./promise-counts.tsx";
import { type Standing, WorkFrame } from "./work-frame.tsx";

type Props = Standing & { parts: ProcessParts; today: string; saved?: boolean };

/** What a secretary opens in the morning: where we are, what is promised, what the money covers, where to go on. */
export function ProcessPage({ parts, today, saved = false, ...standing }: Props) {
  const { context, process, role } = standing;
  const { lang } = context;
  const t = textsIn(lang);
  const mayEdit = may(role, "process");
  return (
    <WorkFrame {...standing} title={process.name} current="overview">
      <PageHead
        title={process.name}
        meta={[process.municipality, process.caseNumber].filter(Boolean).join(" · ")}
        act={mayEdit && <ButtonLink href={paths.processEdit(process.slug)}>{t.editProcess}</ButtonLink>}
      />
      <Status>{saved && t.saved}</Status>
      {process.purpose && <p class="lead">{process.purpose}</p>}
      <div class="two">
        <section class="flow" aria-labelledby="where">
          <h2 id="where">{t.whereAreWe}</h2>
          <ProcessThread
            timeline={makeTimeline(parts, today)}
            process={process}
            lang={lang}
            mayEdit={mayEdit}
          />
        </section>
        <div class="flow-l">
          <section class="flow" aria-labelledby="promises">
            <h2 id="promises">{t.promisesDated(parts.promises.length)}</h2>
            <PromiseCounts promises={parts.promises} today={today} lang={lang} slug={process.slug} />
          </section>
          <section class="flow" aria-labelledby="money">
            <h2 id="money">{t.money}</h2>
            <MoneyLine lines={parts.budget} lang={lang} slug={process.slug} />
          </section>
          <section class="flow" aria-labelledby="next">
            <h2 id="next">{t.nextSteps}</h2>
            <NextSteps slug={process.slug} t={t} />
          </section>
        </div>
      </div>
      <section class="flow" aria-labelledby="areas">
        <h2 id="areas">
          <a href={paths.focusAreas(process.slug)}>{t.parts.focusArea.list}</a>
        </h2>
        <FocusAreaList focusAreas={parts.focusAreas} lang={lang} slug={process.slug} />
      </section>
      <section class="flow" aria-labelledby="more">
        <h2 id="more">{t.more}</h2>
        <ul class="row">
          <li>
            <a href={paths.committees(process.slug)}>{t.committees}</a>
          </li>
          <li>
            <a href={paths.processMembers(process.slug)}>{t.rooms.members}</a>
          </li>
          <li>
            <a href={paths.history(process.slug)}>{t.history}</a>
          </li>
          {mayEdit && (
            <li>
              <a href={paths.processHandover(process.slug)} download>
                {t.handover}
              </a>
            </li>
          )}
        </ul>
      </section>
    </WorkFrame>
  );
}

const stepPaths = {
  documents: paths.documents,
  meetings: paths.meetings,
  statements: paths.statements,
  coding: paths.coding,
  findings: paths.findings,
  compiledNote: paths.compiledNote,
  summary: paths.summary,
} as const;

/** The rooms downstream, by what one does there. Their numbers are theirs to tell. */
function NextSteps({ slug, t }: { slug: string; t: ReturnType<typeof textsIn> }) {
  return (
    <ul class="flow-s">
      {(Object.keys(stepPaths) as (keyof typeof stepPaths)[]).map((room) => (
        <li key={room}>
          <a href={stepPaths[room](slug)}>{t.rooms[room]}</a>
          <br />
          <span class="meta">{t.steps[room]}</span>
        </li>
      ))}
    </ul>
  );
}
