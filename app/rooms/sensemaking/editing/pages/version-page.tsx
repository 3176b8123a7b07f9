import type { SignedIn } from "#base/context.ts";
import { paths, type ReportFormat } from "#base/paths.ts";
import { reportBody } from "#formats/write/write-html.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate, formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import type { FrozenVersion, VersionHead } from "../../reports/frozen-version.ts";
import { textsIn as reportTextsIn } from "../../reports/texts.ts";
import { mayDraft } from "../allowed.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  version: FrozenVersion;
  /** How many statements stand elsewhere now. */
  moved: number;
  versions: VersionHead[];
};

/** What was approved, by whom and when; beside it, never in it, what has moved since. */
export function VersionPage({ context, process, role, version, moved, versions }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const words = reportTextsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const title = `${words[version.kind]}, ${t.versionTitle(n(version.number)).toLocaleLowerCase(lang)}`;
  const fileLink = (format: ReportFormat, text: string, kind?: "primary") => (
    <ButtonLink
      icon="download"
      href={paths.versionFile(process.slug, version.id, format)}
      {...(kind ? { kind } : {})}
    >
      {text}
    </ButtonLink>
  );
  const since = t.sinceApproval(moved, n(moved));
  return (
    <WorkPage {...frameOf(context)} title={title} breadcrumb={processCrumbs(context, process)}>
      <div class="no-print flow">
        <ProcessNav context={context} process={process} role={role} current={version.kind} />
        <KeyValues
          label={title}
          items={[
            { key: t.approvedBy, value: version.approvedBy.name },
            { key: t.approvedAt, value: formatDateAndClock(version.approvedAt, lang) },
            { key: t.hash, value: <code class="hash">{version.contentHash}</code> },
          ]}
        />
        <p>{moved === 0 ? since : <a href={paths.versionMoved(process.slug, version.id)}>{since}</a>}</p>
        <div class="row">
          {fileLink("pdf", words.pdf, "primary")}
          {fileLink("docx", words.docx)}
          {fileLink("html", words.html)}
          {mayDraft(role, "edit") && (
            <ButtonLink href={paths.draft(process.slug, version.draftId)}>
              {t.goOnTo(n(Math.max(...versions.map((each) => each.number), version.number) + 1))}
            </ButtonLink>
          )}
        </div>
        {versions.length > 1 && (
          <section aria-labelledby="versions">
            <h2 id="versions">{t.versions}</h2>
            <ul class="plain">
              {versions.map((each) => (
                <li key={each.id}>
                  <a
                    href={paths.version(process.slug, each.id)}
                    aria-current={each.id === version.id ? "page" : undefined}
                  >
                    {t.versionLine(n(each.number), each.approvedBy.name, formatDate(each.approvedAt, lang))}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div
        class="doc sheet report"
        lang={version.report.language}
        // The report writer's own markup, which escapes every word it is given; its tests hold it to that.
        dangerouslySetInnerHTML={{ __html: reportBody(version.report) }}
      />
    </WorkPage>
  );
}
