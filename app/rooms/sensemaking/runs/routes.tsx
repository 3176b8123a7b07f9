import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { forCoder } from "../workbench/for-coder.ts";
import * as inputs from "./inputs.ts";
import { findRun } from "./queries.ts";
import { showRun } from "./show-run.tsx";
import { showRuns } from "./show-runs.tsx";

export function runEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.runs(":slug"), { input: inputs.runsInput }, showRuns),
    reads(paths.oneRun(":slug", ":number"), { input: inputs.runInput }, showRun),
    writes(
      paths.runCheck(":slug", ":number"),
      { input: inputs.checkInput },
      async (context, { slug, number }) => {
        const process = await forCoder(context, slug);
        const run = await findRun(context.trx, process.id, number);
        if (!run) throw problems.notFound();
        await context.record({
          kind: "runCheckAsked",
          processId: process.id,
          subjectKind: "run",
          subjectId: run.id,
        });
        return redirect(withQuery(paths.oneRun(slug, number), { asked: "yes" }));
      },
    ),
  ];
}
