import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { codeSet, getSet, sayUnlike, takeBackUnlike } from "./actions.ts";
import * as inputs from "./inputs.ts";
import { setsOf } from "./queries.ts";
import { showCopies } from "./show-copies.tsx";
import { showSet } from "./show-set.tsx";

export function copyEndpoints(): AnyEndpoint[] {
  const one = paths.copySet(":slug", ":number");
  return [
    reads(paths.copies(":slug"), { input: inputs.copiesInput }, showCopies),
    writes(paths.copies(":slug"), { input: inputs.askInput }, async (context, { slug }) => {
      const process = await forCoder(context, slug);
      await context.record({
        kind: "copiesAsked",
        processId: process.id,
        subjectKind: "process",
        subjectId: process.id,
      });
      return redirect(withQuery(paths.copies(slug), { asked: "yes" }));
    }),
    reads(one, { input: inputs.setInput }, (context, input) => showSet(context, input)),
    writes(one, { input: inputs.codeSetInput, again: showSetAgain }, async (context, input) => {
      const { slug, number, area, seen } = input;
      const process = await forCoder(context, slug);
      const count = await codeSet(context, process.id, number, area, seen);
      return redirect(withQuery(paths.copySet(slug, number), { done: "coded", count }));
    }),
    writes(
      paths.copyUnlike(":slug", ":number"),
      { input: inputs.unlikeInput, again: showSetAgain },
      async (context, { slug, number, statement }) => {
        const process = await forCoder(context, slug);
        const set = await sayUnlike(context, process.id, number, statement);
        const left = set.members.filter((member) => member.statementId !== statement);
        if (left.length < 2) return redirect(paths.copies(slug));
        return redirect(withQuery(paths.copySet(slug, left[0]!.number), { done: "unlike" }));
      },
    ),
    writes(
      paths.copyAlike(":slug", ":number"),
      { input: inputs.alikeInput },
      async (context, { slug, number, unlike }) => {
        const process = await forCoder(context, slug);
        await takeBackUnlike(context, process.id, unlike);
        const sets = await setsOf(context.trx, process.id);
        const back = sets.some((set) => set.members.some((member) => member.number === number));
        if (!back) return redirect(paths.copies(slug));
        const set = await getSet(context.trx, process.id, number);
        return redirect(withQuery(paths.copySet(slug, set.number), { done: "again" }));
      },
    ),
  ];
}

/** The set as it stands now, with what went wrong and what was chosen. */
async function showSetAgain(context: SignedIn, problem: Problem, { params, body }: RawInput) {
  const asked = inputs.setInput.safeParse({ slug: params.slug, number: params.number });
  if (!asked.success) throw problem;
  return showSet(context, asked.data, { problem, chosen: typedText(body, "area") });
}
