import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { textsIn } from "../../texts.ts";

type Props = { context: SignedIn; process: Process; words: string | undefined };

/** Nothing to code: there are no statements yet, or none that hold the words. */
export function EmptyCodingPage({ context, process, words }: Props) {
  const t = textsIn(context.lang);
  return (
    <WorkPage {...frameOf(context)} title={t.coding} breadcrumb={processCrumbs(context, process)}>
      <h1>{t.coding}</h1>
      {words ? (
        <EmptyState
          what={t.nothingFound}
          why={t.searchedFor(words)}
          next={<a href={paths.coding(process.slug)}>{t.showAll}</a>}
        />
      ) : (
        <EmptyState
          what={t.empty}
          why={t.emptyNext}
          next={<a href={paths.documents(process.slug)}>{t.toDocuments}</a>}
        />
      )}
    </WorkPage>
  );
}
