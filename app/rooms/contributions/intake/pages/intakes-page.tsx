import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { textsIn as roomTextsIn } from "../../texts.ts";
import { type Intake, stateOf } from "../intake.ts";
import { textsIn } from "../texts.ts";

type Props = { context: SignedIn; process: Process; role: Role | null; intakes: Intake[] };

/** What came in without a document, newest first, and the two ways to bring in more. */
export function IntakesPage({ context, process, role, intakes }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const ways = may(role, "document") && (
    <div class="row">
      <ButtonLink kind="primary" href={paths.newSheet(process.slug)}>
        {t.newSheet}
      </ButtonLink>
      <ButtonLink href={paths.newPaste(process.slug)}>{t.newPaste}</ButtonLink>
    </div>
  );
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.intakes}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.statements(process.slug), text: roomTextsIn(lang).statements },
      ]}
    >
      <ProcessNav context={context} process={process} role={role} current="statements" />
      <PageHead title={t.intakes} meta={t.intakesLead} act={intakes.length > 0 ? ways : undefined} />
      {intakes.length === 0 ? (
        <EmptyState what={t.none} why={t.noneNext} next={ways} />
      ) : (
        <Table
          caption={t.intakes}
          captionHidden
          columns={[
            { header: t.what },
            { header: t.when },
            { header: t.state },
            { header: t.came, numeric: true },
          ]}
          rows={intakes.map((intake) => ({
            cells: [
              <a key="what" href={paths.intake(process.slug, intake.id)}>
                {intake.title}
              </a>,
              formatDateAndClock(intake.madeAt, lang),
              t.states[stateOf(intake, context.clock())],
              t.contributions(formatNumber(intake.taken, lang), intake.taken === 1),
            ],
          }))}
        />
      )}
    </WorkPage>
  );
}
