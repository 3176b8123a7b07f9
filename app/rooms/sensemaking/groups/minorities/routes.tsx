import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { forCoder } from "../../workbench/for-coder.ts";
import { decideView, takeBackDecision } from "./actions.ts";
import * as inputs from "./inputs.ts";
import { showMinorities } from "./show-minorities.tsx";

export function minorityEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.minorities(":slug"), { input: inputs.minoritiesInput }, (context, input) =>
      showMinorities(context, input),
    ),
    writes(paths.minorities(":slug"), { input: inputs.askInput }, async (context, { slug }) => {
      const process = await forCoder(context, slug);
      await context.record({
        kind: "minoritiesAsked",
        processId: process.id,
        subjectKind: "process",
        subjectId: process.id,
      });
      return redirect(withQuery(paths.minorities(slug), { done: "asked" }));
    }),
    writes(
      paths.minorityAccept(":slug"),
      { input: inputs.acceptInput, again: showAgain },
      async (context, { slug, view, count, sentence }) => {
        const process = await forCoder(context, slug);
        await decideView(context, process.id, { key: view, count, sentence });
        return redirect(`${withQuery(paths.minorities(slug), { done: "accepted" })}#accepted`);
      },
    ),
    writes(
      paths.minorityDecline(":slug"),
      { input: inputs.declineInput, again: showAgain },
      async (context, { slug, view, count }) => {
        const process = await forCoder(context, slug);
        await decideView(context, process.id, { key: view, count, sentence: null });
        return redirect(withQuery(paths.minorities(slug), { done: "declined" }));
      },
    ),
    writes(paths.minorityUndo(":slug"), { input: inputs.undoInput }, async (context, { slug, decision }) => {
      const process = await forCoder(context, slug);
      await takeBackDecision(context, process.id, decision);
      return redirect(withQuery(paths.minorities(slug), { done: "undone" }));
    }),
  ];
}

/** The page as it stands now, with what went wrong and what was typed. */
function showAgain(context: SignedIn, problem: Problem, { params, body }: RawInput) {
  return showMinorities(
    context,
    { slug: params.slug ?? "", page: 1, open: typedText(body, "view") },
    { problem, typed: typedText(body, "sentence") },
  );
}
