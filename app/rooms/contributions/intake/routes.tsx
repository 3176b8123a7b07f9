import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, uploads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import { file, page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { FormatProblem } from "#formats/problem.ts";
import { problemText } from "#formats/problem-texts.ts";
import { writeCsv } from "#formats/sheet/write-csv.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { checkIntake, giveUpIntake, stageIntake, startIntake } from "./actions.ts";
import { listFailures } from "./failure-queries.ts";
import * as inputs from "./inputs.ts";
import * as queries from "./intake-queries.ts";
import { IntakesPage } from "./pages/intakes-page.tsx";
import { SheetPage } from "./pages/sheet-page.tsx";
import { pasteEndpoints } from "./paste-routes.tsx";
import { intakeProblems } from "./problems.ts";
import { processFor } from "./process-for.ts";
import { showIntake } from "./show-intake.tsx";
import { stageInWorker } from "./stage-in-worker.ts";
import { type CountCoded, takeBackIntake } from "./take-back.ts";
import { textsIn } from "./texts.ts";

/** Bringing in what did not come as a document. */
export function intakeEndpoints(countCoded: CountCoded): AnyEndpoint[] {
  return [
    reads(paths.intakes(":slug"), { input: inputs.pageInput }, async (context, { slug }) => {
      const { trx, viewer } = context;
      const process = await getProcessBySlug(trx, slug);
      const intakes = await queries.listIntakes(trx, process.id);
      const role = await findRole(trx, process.id, viewer);
      return page(<IntakesPage context={context} process={process} role={role} intakes={intakes} />, {
        data: { intakes },
      });
    }),
    ...pasteEndpoints(),
    ...sheetEndpoints(),
    ...actEndpoints(countCoded),
  ];
}

function sheetEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.newSheet(":slug"), { input: inputs.pageInput }, async (context, { slug }) =>
      showUpload(context, slug, "web"),
    ),
    uploads(
      paths.newSheet(":slug"),
      {
        input: inputs.sheetInput,
        allow: async (context, { slug = "" }) => {
          await processFor(context, slug);
        },
        prepare: ({ files }) => {
          const [{ bytes, filename } = noFile()] = files;
          return stageInWorker(bytes, filename).catch((error) => {
            throw error instanceof FormatProblem ? unreadable(filename, error) : error;
          });
        },
        again: (context, problem, raw) =>
          showUpload(context, raw.params.slug ?? "", typedText(raw.body, "channel") || "web", problem),
      },
      async (context, { slug, files, channel }, staged) => {
        const { process } = await processFor(context, slug);
        const [{ bytes, filename } = noFile()] = files;
        const id = await stageIntake(context, process.id, { filename, bytes, staged, channel });
        return redirect(paths.intake(process.slug, id));
      },
    ),
    reads(paths.intake(":slug", ":id"), { input: inputs.intakeInput }, (context, input) =>
      showIntake(context, input),
    ),
    reads(paths.intakeFailures(":slug", ":id"), { input: inputs.idInput }, async (context, { slug, id }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const intake = await queries.getIntake(context.trx, process.id, id);
      const t = textsIn(context.lang);
      const failures = await listFailures(context.trx, intake.id, { limit: 1_000_000, offset: 0 });
      const rows = failures.map(({ row, column, reason }) => [
        String(row),
        column || t.wholeRow,
        t.reasons[reason] ?? reason,
      ]);
      return file(writeCsv([[t.row, t.column, t.reason], ...rows]), {
        mediaType: "text/csv; charset=utf-8",
        filename: `${t.downloadName}.csv`,
      });
    }),
  ];
}

function actEndpoints(countCoded: CountCoded): AnyEndpoint[] {
  const act = (
    path: string,
    does: (context: SignedIn, intake: Awaited<ReturnType<typeof queries.getIntake>>) => Promise<void>,
  ) =>
    writes(
      path,
      {
        input: inputs.idInput,
        again: (context, problem, raw) =>
          showIntake(
            context,
            { slug: raw.params.slug ?? "", id: raw.params.id ?? "" },
            { problem, body: {} },
          ),
      },
      async (context, { slug, id }) => {
        const { process } = await processFor(context, slug);
        await does(context, await queries.getIntake(context.trx, process.id, id));
        return redirect(paths.intake(process.slug, id));
      },
    );
  return [
    writes(
      paths.intakeCheck(":slug", ":id"),
      {
        input: inputs.checkInput,
        again: (context, problem, { params, body }) =>
          showIntake(
            context,
            { slug: params.slug ?? "", id: params.id ?? "", sheet: Number(typedText(body, "sheet")) || 0 },
            { problem, body },
          ),
      },
      async (context, { slug, id, sheet, channel, roles }) => {
        const { process } = await processFor(context, slug);
        const intake = await queries.getIntake(context.trx, process.id, id);
        await checkIntake(context, intake, { mapping: { sheet, roles }, channel, cpr: "leaveOut" });
        return redirect(paths.intake(process.slug, id));
      },
    ),
    writes(
      paths.intakeStart(":slug", ":id"),
      {
        input: inputs.startInput,
        again: (context, problem, { params }) =>
          showIntake(context, { slug: params.slug ?? "", id: params.id ?? "" }, { problem, body: {} }),
      },
      async (context, { slug, id, cpr }) => {
        const { process } = await processFor(context, slug);
        await startIntake(context, await queries.getIntake(context.trx, process.id, id), cpr);
        return redirect(paths.intake(process.slug, id));
      },
    ),
    act(paths.intakeEnd(":slug", ":id"), giveUpIntake),
    act(paths.intakeTakingBack(":slug", ":id"), (context, intake) =>
      takeBackIntake(context, intake.id, countCoded),
    ),
  ];
}

function noFile(): never {
  throw intakeProblems.noFile();
}

function unreadable(filename: string, problem: FormatProblem): Problem {
  return intakeProblems.unreadable(undefined, [
    {
      field: "files",
      da: `${filename}: ${problemText(problem, "da")}`,
      en: `${filename}: ${problemText(problem, "en")}`,
    },
  ]);
}

async function showUpload(context: SignedIn, slug: string, channel: string, problem?: Problem) {
  const { process, role } = await processFor(context, slug);
  const errors = problem ? formErrors(problem, context.lang) : [];
  return page(
    <SheetPage context={context} process={process} role={role} channel={channel} errors={errors} />,
    {
      data: {
        problem: problem ? problem.sentence(context.lang) : null,
        fields: problem?.fields.map((field) => ({ field: field.field, sentence: field[context.lang] })) ?? [],
      },
    },
  );
}
