import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import type { Removal } from "../removal.ts";
import { textsIn } from "../texts.ts";
import { subjectPath } from "./removal-form.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  removal: Removal;
  removedBy: string;
};

/** What was removed, by whom and why, and where the house cannot reach. */
export function ReceiptPage({ context, process, role, removal, removedBy }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const { counts } = removal;
  const ground = removal.otherGround ?? t.grounds[removal.ground];
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.receipt}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.removals(process.slug), text: t.removals },
      ]}
    >
      <ProcessNav context={context} process={process} role={role} current={null} />
      <h1>{t.receipt}</h1>
      <Alert variant={removal.finishedAt ? "success" : "info"} heading={t.done} headingLevel="h2">
        {removal.finishedAt ? null : t.stillWorking}
      </Alert>
      <KeyValues
        label={t.receipt}
        items={[
          {
            key: t.subject,
            value: (
              <a href={subjectPath(process.slug, removal.subjectKind, removal.subjectId)}>
                {t.subjects[removal.subjectKind]}
              </a>
            ),
          },
          { key: t.ground, value: ground },
          { key: t.reason, value: removal.reason },
          { key: t.removedBy, value: removedBy },
          { key: t.when, value: formatDateAndClock(removal.removedAt, lang) },
          {
            key: t.finished,
            value: removal.finishedAt ? formatDateAndClock(removal.finishedAt, lang) : t.notYet,
          },
          {
            key: t.counts,
            value: t.countsValue(counts.statements, counts.findings, counts.versions, counts.publications),
          },
        ]}
      />
      <section class="flow">
        <h2>{t.copies}</h2>
        <p>{t.copiesLead}</p>
        <ul>
          {removal.places.map((place) => (
            <li key={place}>{t.places[place]}</li>
          ))}
        </ul>
      </section>
    </WorkPage>
  );
}
