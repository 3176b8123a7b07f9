import { type AnyEndpoint, reads, uploads, writes } from "#base/endpoint.ts";
import { file, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import { RefiProblem, refiProblemText } from "#formats/refi-qda/problem.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { exportFilename, mediaTypeOf, writeExport } from "./files/export-file.ts";
import { gatherExchange } from "./gather-exchange.ts";
import * as inputs from "./inputs.ts";
import { exchangeProblems } from "./problems.ts";
import { showExchange } from "./show-exchange.tsx";
import { showImport, tickedIn } from "./show-import.tsx";
import { keepFile, leaveImport, takeImport, takeImportBack } from "./taking/actions.ts";
import { readInWorker } from "./taking/read-in-worker.ts";

/** The coding to and from other programs. */
export function exchangeEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.exchange(":slug"), { input: inputs.exchangeInput }, (context, input) =>
      showExchange(context, input),
    ),
    reads(paths.exchangeFile(":slug", ":name"), { input: inputs.fileInput }, async (context, input) => {
      const { trx, lang, origin } = context;
      const process = await forCoder(context, input.slug);
      const data = await gatherExchange(trx, process, lang);
      return file(await writeExport(trx, data, input.name, origin), {
        mediaType: mediaTypeOf(input.name),
        filename: exportFilename(input.name, process.slug),
      });
    }),
    uploads(
      paths.exchange(":slug"),
      {
        input: inputs.uploadInput,
        allow: async (context, { slug = "" }) => {
          await forCoder(context, slug);
        },
        prepare: ({ files }) =>
          readInWorker(files[0]!.bytes).catch((error) => {
            throw error instanceof RefiProblem ? unreadable(error) : error;
          }),
        again: (context, problem, { params }) =>
          showExchange(context, { slug: params.slug ?? "", page: 1, problem }),
      },
      async (context, { slug, files }, read) => {
        const process = await forCoder(context, slug);
        const id = await keepFile(context, process.id, files[0]!, read);
        return redirect(paths.exchangeImport(process.slug, id));
      },
    ),
    reads(paths.exchangeImport(":slug", ":id"), { input: inputs.importInput }, (context, input) =>
      showImport(context, input),
    ),
    ...answerEndpoints(),
  ];
}

function answerEndpoints(): AnyEndpoint[] {
  return [
    writes(
      paths.exchangeTaking(":slug", ":id"),
      {
        input: inputs.takingInput,
        again: (context, problem, { params, body }) =>
          showImport(context, {
            slug: params.slug ?? "",
            id: params.id ?? "",
            page: 1,
            problem,
            ticked: tickedIn(body),
          }),
      },
      async (context, { slug, id, code }) => {
        const process = await forCoder(context, slug);
        await takeImport(context, process, id, new Set(code));
        return redirect(paths.exchangeImport(process.slug, id));
      },
    ),
    writes(paths.exchangeEnd(":slug", ":id"), { input: inputs.answerInput }, async (context, input) => {
      const process = await forCoder(context, input.slug);
      await leaveImport(context, process.id, input.id);
      return redirect(withQuery(paths.exchange(process.slug), { told: "left" }));
    }),
    writes(
      paths.exchangeTakingBack(":slug", ":id"),
      {
        input: inputs.answerInput,
        again: (context, problem, { params }) =>
          showImport(context, { slug: params.slug ?? "", id: params.id ?? "", page: 1, problem }),
      },
      async (context, { slug, id }) => {
        const process = await forCoder(context, slug);
        await takeImportBack(context, process.id, id);
        return redirect(paths.exchangeImport(process.slug, id));
      },
    ),
  ];
}

/** Said at the file field. */
function unreadable(problem: RefiProblem) {
  const said = { da: refiProblemText(problem, "da"), en: refiProblemText(problem, "en") };
  return exchangeProblems.unreadable(said, [{ field: "files", ...said }]);
}
