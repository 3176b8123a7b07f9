import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Thread } from "#shell/parts/thread/thread.tsx";
import type { Process } from "../process.ts";
import { textsIn } from "../texts.ts";
import type { TimelineEntry } from "../timeline.ts";
import { timelinePoints } from "./timeline-points.tsx";

type Props = { timeline: readonly TimelineEntry[]; process: Process; lang: Lang; mayEdit: boolean };

export function ProcessThread({ timeline, process, lang, mayEdit }: Props) {
  const t = textsIn(lang);
  const isEmpty = timeline.every((entry) => entry.kind === "today");
  return (
    <>
      {isEmpty ? (
        <EmptyState
          what={t.threadEmpty}
          next={mayEdit && <a href={paths.phases(process.slug)}>{t.threadEmptyNext}</a>}
        />
      ) : (
        <>
          <p class="note">{t.threadNote}</p>
          <Thread
            points={timelinePoints(timeline, lang, (kind, id, words) =>
              kind === "words" ? words : <a href={paths[kind](process.slug, id)}>{words}</a>,
            )}
          />
        </>
      )}
      <p class="row">
        <a href={paths.phases(process.slug)}>{t.parts.phase.list}</a>
        <a href={paths.decisions(process.slug)}>{t.parts.decision.list}</a>
        <a href={paths.promises(process.slug)}>{t.parts.promise.list}</a>
      </p>
    </>
  );
}
