import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Table } from "#shell/parts/table/table.tsx";
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
        <Table
          caption={t.removals}
          captionHidden
          columns={[t.when, t.subject, t.ground, t.reason, t.removedBy].map((header) => ({ header }))}
          rows={removals.map((each) => ({
            cells: [
              <a key="when" class="nb" href={paths.removal(process.slug, each.id)}>
                {formatDateAndClock(each.removedAt, lang)}
              </a>,
              t.subjects[each.subjectKind],
              each.otherGround ?? t.grounds[each.ground],
              each.reason,
              names.get(each.removedBy) ?? "",
            ],
          }))}
        />
      )}
    </WorkPage>
  );
}
