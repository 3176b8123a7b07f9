import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import type { Report } from "#formats/report.ts";
import { reportBody } from "#formats/write/write-html.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  current: "summary" | "compiledNote";
  report: Report;
  fileHref: (format: "pdf" | "docx" | "html") => string;
  choice?: ComponentChildren;
  /** The way to the editor, for those who may edit; then it is the act of the page. */
  editing?: ComponentChildren;
};

/** A report as it will be printed, with the way to its files. */
export function ReportPage({ context, process, role, current, report, fileHref, choice, editing }: Props) {
  const t = textsIn(context.lang);
  return (
    <WorkPage {...frameOf(context)} title={t[current]} breadcrumb={processCrumbs(context, process)}>
      <div class="no-print flow">
        <ProcessNav context={context} process={process} role={role} current={current} />
        <div class="row">
          {editing}
          <ButtonLink {...(editing ? {} : { kind: "primary" })} icon="download" href={fileHref("pdf")}>
            {t.pdf}
          </ButtonLink>
          <ButtonLink icon="download" href={fileHref("docx")}>
            {t.docx}
          </ButtonLink>
          <ButtonLink icon="download" href={fileHref("html")}>
            {t.html}
          </ButtonLink>
        </div>
        {choice}
      </div>
      <ReportMarkup report={report} />
    </WorkPage>
  );
}

/** The only markup that is not made of parts: the report writer's own, which escapes every word it is given; its tests hold it to that. */
function ReportMarkup({ report }: { report: Report }) {
  return (
    <div
      class="doc sheet report"
      lang={report.language}
      dangerouslySetInnerHTML={{ __html: reportBody(report) }}
    />
  );
}
