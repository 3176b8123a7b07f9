import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import { file, page } from "#base/outcome.ts";
import { paths, type ReportFormat, withQuery } from "#base/paths.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { editingWay } from "../editing/editing-way.tsx";
import { composeSummary } from "./compose-summary.ts";
import { countBySource, findCounted } from "./counted.ts";
import { findingEndpoints } from "./finding-routes.tsx";
import * as inputs from "./inputs.ts";
import { noteReport } from "./note-report.ts";
import { NoteChoice } from "./pages/note-choice.tsx";
import { ProvenPage } from "./pages/proven-page.tsx";
import { ReportPage } from "./pages/report-page.tsx";
import { SourcesPage } from "./pages/sources-page.tsx";
import { gatherReportData } from "./report-data.ts";
import { mediaTypes, printReport, reportFilename } from "./report-files.ts";
import { textsIn } from "./texts.ts";

const formats: readonly ReportFormat[] = ["html", "docx", "pdf"];

export function reportEndpoints(): AnyEndpoint[] {
  return [...summaryEndpoints(), ...noteEndpoints(), ...countedEndpoints(), ...findingEndpoints()];
}

function summaryEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.summary(":slug"), { input: inputs.pageInput }, async (context, { slug }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const report = composeSummary(await gatherReportData(context.trx, process), context.lang);
      const role = await findRole(context.trx, process.id, context.viewer);
      return page(
        <ReportPage
          context={context}
          process={process}
          role={role}
          current="summary"
          report={report}
          fileHref={(format) => paths.summaryFile(slug, format)}
          editing={await editingWay(context, process, role, { kind: "summary", documentId: null })}
        />,
        { data: report },
      );
    }),
    ...formats.map((format) =>
      reads(paths.summaryFile(":slug", format), { input: inputs.pageInput }, async (context, { slug }) => {
        const process = await getProcessBySlug(context.trx, slug);
        const report = composeSummary(await gatherReportData(context.trx, process), context.lang);
        return file(await printReport(report, format, context.origin), {
          mediaType: mediaTypes[format],
          filename: reportFilename(textsIn(context.lang).summary, slug, format),
        });
      }),
    ),
  ];
}

function noteEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.compiledNote(":slug"), { input: inputs.noteInput }, async (context, { slug, document }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const { report, notes, data } = await noteReport(context, process, document);
      const role = await findRole(context.trx, process.id, context.viewer);
      const of = { kind: "compiledNote" as const, documentId: document ?? null };
      return page(
        <ReportPage
          context={context}
          process={process}
          role={role}
          editing={await editingWay(context, process, role, of)}
          current="compiledNote"
          report={report}
          fileHref={(format) => withQuery(paths.compiledNoteFile(slug, format), { document })}
          choice={
            <NoteChoice
              lang={context.lang}
              slug={slug}
              notes={notes}
              titles={data.titles}
              chosen={document}
            />
          }
        />,
        { data: report },
      );
    }),
    ...formats.map((format) =>
      reads(
        paths.compiledNoteFile(":slug", format),
        { input: inputs.noteInput },
        async (context, { slug, document }) => {
          const process = await getProcessBySlug(context.trx, slug);
          const { report } = await noteReport(context, process, document);
          return file(await printReport(report, format, context.origin), {
            mediaType: mediaTypes[format],
            filename: reportFilename(textsIn(context.lang).compiledNote, slug, format),
          });
        },
      ),
    ),
  ];
}

/** The lists that numbers open. */
function countedEndpoints(): AnyEndpoint[] {
  return [
    reads(
      paths.provenStatements(":slug"),
      { input: inputs.provenInput },
      async (context, { slug, page: number, ...wanted }) => {
        const process = await getProcessBySlug(context.trx, slug);
        const data = await gatherReportData(context.trx, process);
        const { what, statements } = findCounted(data, wanted, context.lang);
        return page(
          <ProvenPage
            context={context}
            process={process}
            what={what}
            statements={statements}
            titles={data.titles}
            query={wanted}
            page={number}
          />,
          { data: { count: statements.length, statements } },
        );
      },
    ),
    reads(
      paths.provenSources(":slug"),
      { input: inputs.provenInput },
      async (context, { slug, page: _, ...wanted }) => {
        const process = await getProcessBySlug(context.trx, slug);
        const data = await gatherReportData(context.trx, process);
        const { what, statements } = findCounted(data, wanted, context.lang);
        const sources = countBySource(data, statements, wanted, context.lang);
        const t = textsIn(context.lang);
        const shown = formatNumber(sources.length, context.lang);
        const kind = wanted.kind === "input" ? t.inputs(shown) : t.notes(sources.length, shown);
        const groups = sources.reduce((sum, each) => sum + (each.contribution.groups ?? 0), 0);
        return page(
          <SourcesPage
            context={context}
            process={process}
            heading={t.sourcesRef(kind, what)}
            sources={sources}
            groups={groups}
          />,
          { data: { count: sources.length, groups, sources } },
        );
      },
    ),
  ];
}
