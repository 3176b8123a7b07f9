import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { file, page, redirect } from "#base/outcome.ts";
import { paths, type ReportFormat, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import { loadReading } from "#rooms/documents/door.ts";
import { findRole, getProcessBySlug, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { addFinding, changeFinding, processForFindings, takeFindingAway } from "./actions.ts";
import { composeNote, type Questions } from "./compose-note.ts";
import { composeSummary } from "./compose-summary.ts";
import { countBySource, findCounted } from "./counted.ts";
import * as inputs from "./inputs.ts";
import { FindingPage } from "./pages/finding-page.tsx";
import { FindingsPage } from "./pages/findings-page.tsx";
import { ProvenPage } from "./pages/proven-page.tsx";
import { ReportPage } from "./pages/report-page.tsx";
import { SourcesPage } from "./pages/sources-page.tsx";
import { getFinding } from "./queries.ts";
import {
  chooseQuotes,
  gatherReportData,
  provenBy,
  type ReportData,
  sourcesOf,
  statementsIn,
} from "./report-data.ts";
import { mediaTypes, printReport, reportFilename } from "./report-files.ts";
import { textsIn } from "./texts.ts";

const formats: readonly ReportFormat[] = ["html", "docx", "pdf"];

export function reportEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.summary(":slug"), { input: inputs.pageInput }, async (context, { slug }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const report = composeSummary(await gatherReportData(context.trx, process), context.lang);
      return page(
        <ReportPage
          context={context}
          process={process}
          role={await findRole(context.trx, process.id, context.viewer)}
          current="summary"
          report={report}
          fileHref={(format) => paths.summaryFile(slug, format)}
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
    reads(paths.compiledNote(":slug"), { input: inputs.noteInput }, async (context, { slug, document }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const { report, notes, data } = await noteReport(context, process, document);
      return page(
        <ReportPage
          context={context}
          process={process}
          role={await findRole(context.trx, process.id, context.viewer)}
          current="compiledNote"
          report={report}
          fileHref={(format) => withQuery(paths.compiledNoteFile(slug, format), { document })}
          choice={
            <NoteChoice context={context} slug={slug} notes={notes} titles={data.titles} chosen={document} />
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
    reads(
      paths.provenStatements(":slug"),
      { input: inputs.provenInput },
      async (context, { slug, page: number, ...wanted }) => {
        const process = await getProcessBySlug(context.trx, slug);
        const data = await gatherReportData(context.trx, process);
        const { what, statements } = await findCounted(context.trx, data, wanted, context.lang);
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
        const { what, statements } = await findCounted(context.trx, data, wanted, context.lang);
        const t = textsIn(context.lang);
        const behind = countBySource(data, statements, wanted);
        const shown = formatNumber(behind.length, context.lang);
        const heading = t.sourcesRef(
          wanted.kind === "input" ? t.inputs(shown) : t.notes(behind.length, shown),
          what,
        );
        return page(<SourcesPage context={context} process={process} heading={heading} sources={behind} />, {
          data: { count: behind.length, sources: behind },
        });
      },
    ),
    reads(paths.findings(":slug"), { input: inputs.pageInput }, async (context, { slug }) =>
      showFindings(context, slug),
    ),
    writes(
      paths.findings(":slug"),
      {
        input: inputs.newFindingInput,
        again: (context, problem, raw) => showFindings(context, raw.params.slug ?? "", { problem, raw }),
      },
      async (context, { slug, ...fields }) => {
        const process = await processForFindings(context, slug);
        await addFinding(context, process, fields);
        return redirect(paths.findings(slug));
      },
    ),
    reads(paths.finding(":slug", ":id"), { input: inputs.findingPageInput }, async (context, { slug, id }) =>
      showFinding(context, slug, id),
    ),
    writes(
      paths.finding(":slug", ":id"),
      {
        input: inputs.editFindingInput,
        again: (context, problem, raw) =>
          showFinding(context, raw.params.slug ?? "", raw.params.id ?? "", { problem, raw }),
      },
      async (context, { slug, id, ...fields }) => {
        const process = await processForFindings(context, slug);
        await changeFinding(context, process, id, fields);
        return redirect(`${paths.findings(slug)}#finding-${id}`);
      },
    ),
    writes(
      paths.findingEnd(":slug", ":id"),
      { input: inputs.findingPageInput },
      async (context, { slug, id }) => {
        const process = await processForFindings(context, slug);
        await takeFindingAway(context, process, id);
        return redirect(paths.findings(slug));
      },
    ),
  ];
}

/** The notes of a process, oldest number first, and the report on one or all of them. */
export async function noteReport(
  context: Pick<SignedIn, "trx" | "lang">,
  process: Process,
  document: string | undefined,
): Promise<{ report: ReturnType<typeof composeNote>; notes: Contribution[]; data: ReportData }> {
  const data = await gatherReportData(context.trx, process);
  const first = new Map<string, number>();
  for (const each of data.statements)
    if (!first.has(each.contributionId)) first.set(each.contributionId, each.number);
  const notes = data.contributions
    .filter((each) => each.kind === "compiledNote")
    .sort((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const chosen = document ? notes.filter((each) => each.documentId === document) : notes;
  if (document && chosen.length === 0) throw problems.notFound();
  const questions: Questions = new Map();
  for (const note of chosen)
    questions.set(note.id, (await loadReading(context.trx, note.readingId)).reading.questions);
  return { report: composeNote(data, chosen, questions, context.lang), notes, data };
}

function NoteChoice(props: {
  context: SignedIn;
  slug: string;
  notes: Contribution[];
  titles: Map<string, string>;
  chosen: string | undefined;
}) {
  const { context, slug, notes, titles, chosen } = props;
  const t = textsIn(context.lang);
  if (notes.length < 2) return null;
  return (
    <Form action={paths.compiledNote(slug)} method="get" label={t.oneNote}>
      <Select
        id="document"
        label={t.oneNote}
        value={chosen ?? ""}
        autosubmit
        options={[
          { value: "", text: t.allNotes },
          ...notes.map((note) => ({ value: note.documentId, text: titles.get(note.documentId) ?? "" })),
        ]}
      />
      <Button size="small">{t.oneNote}</Button>
    </Form>
  );
}

const typedFinding = (raw: RawInput) => ({
  sentence: typedText(raw.body, "sentence"),
  area: typedText(raw.body, "area"),
  words: typedText(raw.body, "words"),
  quotes: typedText(raw.body, "quotes"),
  position: typedText(raw.body, "position"),
});

async function showFindings(context: SignedIn, slug: string, after?: { problem: Problem; raw: RawInput }) {
  const { trx, lang } = context;
  const process = await getProcessBySlug(trx, slug);
  const data = await gatherReportData(trx, process);
  const taken = new Set(data.findings.map((finding) => finding.query.focusAreaId));
  const findings = data.findings.map((finding) => {
    const proof = provenBy(data, finding.query);
    const quoted = finding.quotes.flatMap((id) => (data.sound.has(id) ? (data.byId.get(id) ?? []) : []));
    return {
      finding,
      area: data.areas.find((area) => area.id === finding.query.focusAreaId) ?? null,
      proof,
      sources: sourcesOf(data, proof),
      quotes: quoted.length > 0 ? quoted : chooseQuotes(data, proof),
    };
  });
  return page(
    <FindingsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      areas={data.areas}
      findings={findings}
      suggestions={data.areas
        .map((area) => ({ area, count: statementsIn(data, area.id).length }))
        .filter(({ area, count }) => count > 0 && !taken.has(area.id))}
      total={data.ledger.total}
      errors={after ? formErrors(after.problem, lang) : []}
      {...(after ? { typed: typedFinding(after.raw) } : {})}
    />,
    {
      data: {
        findings: findings.map(({ finding, proof }) => ({
          ...finding,
          count: proof.length,
          of: data.ledger.total,
        })),
      },
    },
  );
}

async function showFinding(
  context: SignedIn,
  slug: string,
  id: string,
  after?: { problem: Problem; raw: RawInput },
) {
  const { trx } = context;
  const process = await processForFindings(context, slug);
  const finding = await getFinding(trx, process.id, id);
  const data = await gatherReportData(trx, process);
  return page(
    <FindingPage
      context={context}
      process={process}
      id={id}
      areas={await listFocusAreas(trx, process.id)}
      typed={
        after
          ? typedFinding(after.raw)
          : {
              sentence: finding.sentence,
              area: finding.query.focusAreaId ?? "",
              words: finding.query.words ?? "",
              quotes: finding.quotes.flatMap((each) => data.byId.get(each)?.number ?? []).join(", "),
              position: String(finding.position),
            }
      }
      errors={after ? formErrors(after.problem, context.lang) : []}
    />,
  );
}
