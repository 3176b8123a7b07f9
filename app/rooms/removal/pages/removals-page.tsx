import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import type { Removal } from "../removal.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  removals: Removal[];
  names: Map<string, string>;
};

/** All that was removed by law in a process. */
export function RemovalsPage({ context, process, role, removals, names }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <WorkPage {...frameOf(context)} title={t.removals} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current={null} />
      <PageHead title={t.removals} meta={t.removalsLead} />
      {removals.length === 0 ? (
        <EmptyState what={t.none} />
      ) : (
        // A list and no table: reasons are sentences, and on a phone they need the whole width
        <ul class="plain flow" aria-label={t.removals}>
          {removals.map((each) => (
            <li key={each.id} class="flow-s">
              <p>
                <a href={paths.removal(process.slug, each.id)}>
                  {t.subjects[each.subjectKind]}, {formatDateAndClock(each.removedAt, lang)}
                </a>
              </p>
              <p class="meta">
                {each.otherGround ?? t.grounds[each.ground]} · {names.get(each.removedBy) ?? "–"}
              </p>
              <p>{each.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </WorkPage>
  );
}
