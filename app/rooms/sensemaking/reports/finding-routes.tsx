import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { addFinding, answerProposed, changeFinding, moveFinding, takeFindingAway } from "./actions.ts";
import type { Finding } from "./finding.ts";
import * as inputs from "./inputs.ts";
import { judgeFinding, sentenceOf } from "./judge-finding.ts";
import type { TypedFinding } from "./pages/finding-form.tsx";
import { FindingPage } from "./pages/finding-page.tsx";
import { FindingsPage } from "./pages/findings-page.tsx";
import { proofOf, sourcesOf } from "./proof.ts";
import { countOnce, proposeFindings } from "./propose-findings.ts";
import { listTemplatesLeftOut } from "./queries.ts";
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
        await addFinding(context, await forCoder(context, slug), fields);
        return redirect(paths.findings(slug));
      },
    ),
    writes(
      paths.proposedFindings(":slug"),
      { input: inputs.proposedInput },
      async (context, { slug, template, quotes, how }) => {
        const process = await forCoder(context, slug);
        const id = await answerProposed(context, process, template, { quotes, leftOut: how === "leaveOut" });
        if (how === "rewrite") return redirect(paths.finding(slug, id));
        return redirect(`${paths.findings(slug)}${how === "stay" ? `#finding-${id}` : "#suggested"}`);
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
        await changeFinding(context, await forCoder(context, slug), id, fields);
        return redirect(`${paths.findings(slug)}#finding-${id}`);
      },
    ),
    writes(
      paths.findingMove(":slug", ":id"),
      { input: inputs.moveFindingInput },
      async (context, { slug, id, direction }) => {
        await moveFinding(context, await forCoder(context, slug), id, direction);
        return redirect(`${paths.findings(slug)}#finding-${id}`);
      },
    ),
    writes(
      paths.findingEnd(":slug", ":id"),
      { input: inputs.findingPageInput },
      async (context, { slug, id }) => {
        await takeFindingAway(context, await forCoder(context, slug), id);
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
  const findings = data.findings.map((finding) => {
    const proof = proofOf(data, finding);
    const sources = sourcesOf(data, proof.statements);
    const once = countOnce(data, proof.statements);
    return {
      finding,
      proof,
      sources,
      sentence: sentenceOf(data, finding, lang),
      verdict: judgeFinding(data, finding),
      once: once === proof.statements.length ? null : once,
    };
  });
  return page(
    <FindingsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      data={data}
      findings={findings}
      proposals={proposeFindings(data, await listTemplatesLeftOut(trx, process.id), lang)}
      typed={failed ? typedFinding(failed.raw) : null}
      errors={failed ? formErrors(failed.problem, lang) : []}
    />,
    {
      data: {
        findings: findings.map(({ finding, proof, verdict, once }) => ({
          ...finding,
          count: proof.statements.length,
          of: proof.whole,
          once,
          holds: verdict.holds,
          faults: verdict.faults,
        })),
      },
    },
  );
}

async function showFinding(context: SignedIn, slug: string, id: string, failed?: Failed) {
  const process = await forCoder(context, slug);
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
    own: typedText(body, "own") === "yes",
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
    own: finding.own,
  };
}
