import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { acceptLarge, acceptProposal, declineProposal } from "./answer-proposal.ts";
import { addTheme, decideMembers } from "./change-codebook.ts";
import * as inputs from "./inputs.ts";
import { oneThemeEndpoints } from "./one-theme-routes.tsx";
import { showProposal, showProposals } from "./show-proposals.tsx";
import { showThemeActs } from "./show-theme-acts.tsx";
import { showThemePlaces } from "./show-theme-places.tsx";
import { showThemeRuns } from "./show-theme-runs.tsx";
import { showThemes } from "./show-themes.tsx";
import { undoCodebook } from "./undo-codebook.ts";

export function themeEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.themes(":slug"), { input: inputs.themesInput }, (context, input) =>
      showThemes(context, input),
    ),
    writes(paths.themes(":slug"), { input: inputs.askInput }, async (context, { slug }) => {
      const process = await forCoder(context, slug);
      await context.record({
        kind: "themesAsked",
        processId: process.id,
        subjectKind: "process",
        subjectId: process.id,
      });
      return redirect(paths.themes(slug));
    }),
    writes(
      paths.newTheme(":slug"),
      { input: inputs.newThemeInput, again: showThemesAgain },
      async (context, { slug, area, parent, name, definition, useWhen, notWhen }) => {
        const process = await forCoder(context, slug);
        const words = { name, definition, useWhen, notWhen, areaId: area, parentId: parent };
        const number = await addTheme(context, process.id, words);
        return redirect(withQuery(paths.oneTheme(slug, number), { done: "added" }));
      },
    ),
    reads(paths.themeProposals(":slug"), { input: inputs.proposalsInput }, (context, input) =>
      showProposals(context, input),
    ),
    writes(
      paths.themeProposals(":slug"),
      { input: inputs.answerInput, again: showProposalsAgain },
      async (context, { slug, level, hash, what, name }) => {
        const process = await forCoder(context, slug);
        const to = (done: string) => redirect(withQuery(paths.themeProposals(slug), { level, done }));
        if (what === "acceptLarge") {
          await acceptLarge(context, process.id, level);
          return to("acceptedLarge");
        }
        if (!hash) throw problems.badRequest();
        if (what === "decline") {
          await declineProposal(context, process.id, level, hash);
          return to("declined");
        }
        await acceptProposal(context, process.id, level, hash, name);
        return to("accepted");
      },
    ),
    reads(paths.themeProposal(":slug", ":hash"), { input: inputs.proposalInput }, showProposal),
    reads(paths.themeActs(":slug"), { input: inputs.actsInput }, (context, input) =>
      showThemeActs(context, input),
    ),
    writes(
      paths.themeUndo(":slug"),
      { input: inputs.undoInput, again: showActsAgain },
      async (context, { slug, act, from }) => {
        const process = await forCoder(context, slug);
        await undoCodebook(context, process.id, act);
        const back = from === "acts" ? paths.themeActs(slug) : paths.themes(slug);
        return redirect(withQuery(back, { done: "undone" }));
      },
    ),
    reads(paths.themeRuns(":slug"), { input: inputs.runsInput }, showThemeRuns),
    reads(paths.themePlaces(":slug"), { input: inputs.placesInput }, (context, input) =>
      showThemePlaces(context, input),
    ),
    writes(
      paths.themePlaces(":slug"),
      { input: inputs.layInput, again: showPlacesAgain },
      async (context, { slug, place, page, words, statement, to }) => {
        const process = await forCoder(context, slug);
        await decideMembers(context, process.id, to, statement, { kind: "confirm" });
        return redirect(withQuery(paths.themePlaces(slug), { place, page, words, done: "decided" }));
      },
    ),
    ...oneThemeEndpoints(),
  ];
}

async function showThemesAgain(context: SignedIn, problem: Problem, { params, body }: RawInput) {
  const input = inputs.themesInput.parse({ slug: params.slug });
  const typed = {
    name: typedText(body, "name"),
    definition: typedText(body, "definition"),
    useWhen: typedText(body, "useWhen"),
    notWhen: typedText(body, "notWhen"),
  };
  return showThemes(context, input, { errors: formErrors(problem, context.lang), typed });
}

async function showProposalsAgain(context: SignedIn, problem: Problem, { params, body }: RawInput) {
  const input = inputs.proposalsInput.parse({ slug: params.slug, level: body.level });
  const errors = formErrors(problem, context.lang).map(({ message }) => ({ message }));
  return showProposals(context, input, { errors });
}

async function showActsAgain(context: SignedIn, problem: Problem, { params }: RawInput) {
  const input = inputs.actsInput.parse({ slug: params.slug });
  return showThemeActs(context, input, { errors: formErrors(problem, context.lang) });
}

async function showPlacesAgain(context: SignedIn, problem: Problem, { params, body }: RawInput) {
  const { place, page, words } = body;
  const input = inputs.placesInput.parse({ slug: params.slug, place, page, words });
  return showThemePlaces(context, input, { errors: formErrors(problem, context.lang) });
}
