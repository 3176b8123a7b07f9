import { paths } from "#base/paths.ts";
import { type TimelineEntry, timelinePoints } from "#rooms/process/door.ts";
import { Band } from "#shell/parts/band/band.tsx";
import { Thread } from "#shell/parts/thread/thread.tsx";
import type { Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { Written } from "./written.tsx";

const most = 5;

/** What comes after today, and what there is to read meanwhile. */
export function WhatNext({
  timeline,
  site,
  sheet,
}: {
  timeline: readonly TimelineEntry[];
  site: Site;
  sheet?: boolean;
}) {
  const { lang, slug, standing } = site;
  const t = textsIn(lang);
  const today = timeline.findIndex((entry) => entry.kind === "today");
  const coming = timeline
    .slice(today + 1)
    .filter(isComing)
    .slice(0, most);
  const summary = standing.find((each) => each.kind === "summary");
  return (
    <Band {...(sheet ? { sheet } : {})} labelledBy="next" bare>
      <div class="two">
        <div class="flow">
          <h2 id="next">{t.next}</h2>
          {coming.length > 0 ? (
            <Thread
              points={timelinePoints(coming, lang, (_kind, _id, words) => (
                <Written lang={lang}>{words}</Written>
              ))}
            />
          ) : (
            <p>{t.nextNothing}</p>
          )}
        </div>
        {summary && (
          <aside class="flow-s">
            <h3>
              <a href={paths.publicSummary(slug)}>
                <span lang={summary.language ?? undefined}>{summary.title || t.readSummary}</span>
              </a>
            </h3>
            <p class="small">{t.readSummaryLead}</p>
          </aside>
        )}
      </div>
    </Band>
  );
}

function isComing(entry: TimelineEntry): boolean {
  if (entry.kind === "today") return false;
  if (entry.kind === "decision") return entry.state === "coming";
  return entry.state === "coming";
}
