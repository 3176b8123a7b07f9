import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { file, type Outcome, page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { areaNames } from "./area-names.ts";
import { findOpenBlind } from "./blind-queries.ts";
import { codingsCsv } from "./codings-csv.ts";
import { deliverSample, endSample, reopenSample } from "./deliver.ts";
import { drawFor, listCandidates } from "./draw.ts";
import * as inputs from "./inputs.ts";
import { judgeBlind, undoBlind } from "./judge.ts";
import { SamplesPage } from "./pages/samples-page.tsx";
import { getSample, type ListedSample, listSamples } from "./queries.ts";
import { codesOf } from "./sample.ts";
import { saturationOf } from "./saturation.ts";
import { settle, unsettle } from "./settle.ts";
import { listMeasured } from "./settle-queries.ts";
import { showBlind } from "./show-blind.tsx";
import { showSample } from "./show-sample.tsx";

const number = ":number";

export function doubleCodingEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.samples(":slug"), { input: inputs.samplesInput }, (context, { slug }) =>
      showSamples(context, slug),
    ),
    writes(
      paths.samples(":slug"),
      { input: inputs.drawInput, again: showSamplesAgain },
      async (context, { slug, coder, share, seed }) => {
        const process = await forCoder(context, slug);
        await refuseBlind(context, process);
        const drawn = await drawFor(context, process.id, { coderId: coder, share, seed });
        return redirect(paths.sample(process.slug, drawn));
      },
    ),
    reads(paths.sample(":slug", number), { input: inputs.sampleInput }, async (context, input) => {
      const process = await getProcessBySlug(context.trx, input.slug);
      return showSample(context, process, await getSample(context.trx, process.id, input.number), input);
    }),
    reads(
      paths.sampleStatement(":slug", number, ":position"),
      { input: inputs.blindInput },
      async (context, { slug, number, position, form }) => {
        const { process, sample } = await blindSample(context, slug, number);
        return showBlind(context, process, sample, position, { form });
      },
    ),
    writes(
      paths.sampleStatement(":slug", number, ":position"),
      { input: inputs.judgeInput, again: showBlindAgain },
      async (context, { slug, number, position, seen, decision }) => {
        const { process, sample } = await blindSample(context, slug, number);
        await judgeBlind(context, sample, position, decision, seen);
        return redirect(paths.sampleStatement(process.slug, sample.number, position));
      },
    ),
    writes(
      paths.sampleUndo(":slug", number),
      { input: inputs.actInput, again: showBlindAgain },
      async (context, { slug, number }) => {
        const { process, sample } = await blindSample(context, slug, number);
        const undone = await undoBlind(context, sample);
        return redirect(
          undone
            ? paths.sampleStatement(process.slug, sample.number, undone.position)
            : paths.sample(process.slug, sample.number),
        );
      },
    ),
    writes(
      paths.sampleDelivery(":slug", number),
      { input: inputs.actInput, again: showSampleAgain },
      async (context, { slug, number }) => {
        const { process, sample } = await blindSample(context, slug, number);
        await deliverSample(context, sample);
        return redirect(withQuery(paths.sample(process.slug, sample.number), { did: "delivered" }));
      },
    ),
    writes(
      paths.sampleReopening(":slug", number),
      { input: inputs.reasonInput, again: showSampleAgain },
      async (context, { slug, number, reason }) => {
        const process = await forCoder(context, slug);
        const sample = await getSample(context.trx, process.id, number);
        await reopenSample(context, sample, reason);
        return redirect(paths.sample(process.slug, sample.number));
      },
    ),
    writes(
      paths.sampleEnd(":slug", number),
      { input: inputs.reasonInput, again: showSampleAgain },
      async (context, { slug, number, reason }) => {
        const process = await forCoder(context, slug);
        const sample = await getSample(context.trx, process.id, number);
        await endSample(context, sample, reason);
        return redirect(paths.sample(process.slug, sample.number));
      },
    ),
    writes(
      paths.sampleSettlements(":slug", number),
      { input: inputs.settleInput, again: showSampleAgain },
      async (context, { slug, number, page: at, statement, choice }) => {
        const process = await forCoder(context, slug);
        const sample = await getSample(context.trx, process.id, number);
        if (choice === "undo") await unsettle(context, sample, statement);
        else await settle(context, sample, statement, choice);
        const query = { page: at === 1 ? null : at, did: choice === "undo" ? "unsettled" : "settled" };
        return redirect(`${withQuery(paths.sample(process.slug, sample.number), query)}#disagreements`);
      },
    ),
    reads(
      paths.sampleCodings(":slug", number),
      { input: inputs.codingsInput },
      async (context, { slug, number, machine }) => {
        const { trx } = context;
        const process = await getProcessBySlug(trx, slug);
        const sample = await getSample(trx, process.id, number);
        if (!sample.result) throw problems.notFound();
        const members = (await listMeasured(trx, sample.id)).map((one) => ({ ...one, second: codesOf(one) }));
        return file(codingsCsv(members, await areaNames(trx, process.id), machine === "yes"), {
          mediaType: "text/csv; charset=utf-8",
          filename: `${process.slug}-stikproeve-${sample.number}.csv`,
        });
      },
    ),
  ];
}

/** A sample for the one who codes it, and nobody else. */
async function blindSample(
  context: SignedIn,
  slug: string,
  number: number,
): Promise<{ process: Process; sample: ListedSample }> {
  const process = await forCoder(context, slug);
  const sample = await getSample(context.trx, process.id, number);
  if (sample.coderId !== context.viewer.id) throw problems.notYours();
  return { process, sample };
}

/** Who codes blind draws no samples meanwhile: the form stands on a page that tells of first codings. */
async function refuseBlind({ trx, viewer }: SignedIn, process: Process): Promise<void> {
  if (await findOpenBlind(trx, process.id, viewer.id)) throw problems.notYours();
}

async function showSamples(
  context: SignedIn,
  slug: string,
  shown: { problem?: Problem; raw?: RawInput } = {},
): Promise<Outcome> {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, slug);
  const samples = await listSamples(trx, process.id);
  const blind = (await findOpenBlind(trx, process.id, viewer.id)) !== null;
  const saturation = blind ? null : await saturationOf(trx, process.id);
  const names = await listNames(trx, [...new Set(samples.map((one) => one.coderId))]);
  const typed = (name: string) => typedText(shown.raw?.body ?? {}, name);
  return page(
    <SamplesPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      samples={samples}
      names={names}
      candidates={await listCandidates(trx, process.id)}
      saturation={saturation}
      {...(shown.raw ? { typed: { coder: typed("coder"), share: typed("share"), seed: typed("seed") } } : {})}
      errors={shown.problem ? formErrors(shown.problem, lang) : []}
    />,
    {
      data: {
        samples: samples.map(({ result, ...sample }) => (blind ? sample : { ...sample, result })),
        saturation,
      },
    },
  );
}

const showSamplesAgain = (context: SignedIn, problem: Problem, raw: RawInput) =>
  showSamples(context, raw.params.slug ?? "", { problem, raw });

/** The screen of one sample as it stands now, with what went wrong and what was typed. */
async function showSampleAgain(context: SignedIn, problem: Problem, raw: RawInput): Promise<Outcome> {
  const place = inputs.actInput.safeParse(raw.params);
  if (!place.success) throw problem;
  const { slug, number } = place.data;
  const process = await getProcessBySlug(context.trx, slug);
  const sample = await getSample(context.trx, process.id, number);
  const at = inputs.sampleInput.parse({ slug, number, page: raw.body.page });
  return showSample(context, process, sample, at, { problem, typed: typedText(raw.body, "reason") });
}

async function showBlindAgain(context: SignedIn, problem: Problem, raw: RawInput): Promise<Outcome> {
  const place = inputs.blindInput.safeParse({ position: raw.body.position, ...raw.params });
  if (!place.success) throw problem;
  const { slug, number, position } = place.data;
  const { process, sample } = await blindSample(context, slug, number);
  const form = "rest" in raw.body ? "rest" : "exclude" in raw.body ? "exclude" : undefined;
  return showBlind(context, process, sample, position, {
    form,
    problem,
    typed: form ? typedText(raw.body, form) : "",
  });
}
