import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { addFinding, changeFinding, moveFinding, processForFindings, takeFindingAway } from "./actions.ts";
import type { Finding } from "./finding.ts";
import * as inputs from "./inputs.ts";
import type { TypedFinding } from "./pages/finding-form.tsx";
import { FindingPage } from "./pages/finding-page.tsx";
import { FindingsPage } from "./pages/findings-page.tsx";
import { chooseQuotes, proofOf, sourcesOf, statementsIn } from "./proof.ts";
import { gatherReportData, type ReportData } from "./report-data.ts";

export function findingEndpoints(): AnyEndpoint[] {
  return [
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
        await addFinding(context, await processForFindings(context, slug), fields);
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
        await changeFinding(context, await processForFindings(context, slug), id, fields);
        return redirect(`${paths.findings(slug)}#finding-${id}`);
      },
    ),
    writes(
      paths.findingMove(":slug", ":id"),
      { input: inputs.moveFindingInput },
      async (context, { slug, id, direction }) => {
        await moveFinding(context, await processForFindings(context, slug), id, direction);
        return redirect(`${paths.findings(slug)}#finding-${id}`);
      },
    ),
    writes(
      paths.findingEnd(":slug", ":id"),
      { input: inputs.findingPageInput },
      async (context, { slug, id }) => {
        await takeFindingAway(context, await processForFindings(context, slug), id);
        return redirect(paths.findings(slug));
      },
    ),
  ];
}

type Failed = { problem: Problem; raw: RawInput };

async function showFindings(context: SignedIn, slug: string, failed?: Failed) {
  const { trx, lang } = context;
  const process = await getProcessBySlug(trx, slug);
  const data = await gatherReportData(trx, process);
  const taken = new Set(data.findings.map((finding) => finding.query.focusAreaId));
  const findings = data.findings.map((finding) => {
    const proof = proofOf(data, finding);
    return { finding, proof, sources: sourcesOf(data, proof.statements) };
  });
  return page(
    <FindingsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      data={data}
      findings={findings}
      suggestions={data.areas
        .filter((area) => !taken.has(area.id))
        .map((area) => ({ area, statements: statementsIn(data, area.id) }))
        .filter(({ statements }) => statements.length > 0)
        .map(({ area, statements }) => ({
          area,
          count: statements.length,
          quotes: chooseQuotes(data, statements, 2),
        }))}
      typed={failed ? typedFinding(failed.raw) : null}
      errors={failed ? formErrors(failed.problem, lang) : []}
    />,
    {
      data: {
        findings: findings.map(({ finding, proof }) => ({
          ...finding,
          count: proof.statements.length,
          of: proof.whole,
        })),
      },
    },
  );
}

async function showFinding(context: SignedIn, slug: string, id: string, failed?: Failed) {
  const process = await processForFindings(context, slug);
  const data = await gatherReportData(context.trx, process);
  const finding = data.findings.find((each) => each.id === id);
  if (!finding) throw problems.notFound();
  return page(
    <FindingPage
      context={context}
      process={process}
      id={id}
      data={data}
      proof={proofOf(data, finding).statements}
      typed={failed ? typedFinding(failed.raw) : savedFinding(data, finding)}
      errors={failed ? formErrors(failed.problem, context.lang) : []}
    />,
  );
}

function typedFinding({ body }: RawInput): TypedFinding {
  return {
    sentence: typedText(body, "sentence"),
    area: typedText(body, "area"),
    words: typedText(body, "words"),
    statements: typedText(body, "statements"),
    quotes: typedText(body, "quotes"),
    counter: typedText(body, "counter"),
  };
}

function savedFinding({ byId }: ReportData, finding: Finding): TypedFinding {
  const numbers = (ids: string[]) => ids.flatMap((each) => byId.get(each)?.number ?? []).join(", ");
  return {
    sentence: finding.sentence,
    area: finding.query.focusAreaId ?? "",
    words: finding.query.words ?? "",
    statements: numbers(finding.query.statementIds),
    quotes: numbers(finding.quotes),
    counter: numbers(finding.counterQuotes),
  };
}
