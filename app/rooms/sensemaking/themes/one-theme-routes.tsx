import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { forCoder } from "../workbench/for-coder.ts";
import {
  decideMembers,
  editTheme,
  inUse,
  mergeThemes,
  openCodebook,
  restoreTheme,
  retireTheme,
  splitTheme,
} from "./change-codebook.ts";
import * as inputs from "./inputs.ts";
import { layInRest } from "./lay-in-rest.ts";
import { showTheme } from "./show-theme.tsx";

/** One theme, and all that can be done to it. */
export function oneThemeEndpoints(): AnyEndpoint[] {
  const one = paths.oneTheme(":slug", ":number");
  return [
    reads(one, { input: inputs.oneThemeInput }, (context, input) => showTheme(context, input)),
    writes(
      one,
      { input: inputs.editThemeInput, again: showAgain("edit") },
      async (context, { slug, number, seen, area, parent, name, definition, useWhen, notWhen }) => {
        const process = await forCoder(context, slug);
        const words = { name, definition, useWhen, notWhen, areaId: area, parentId: parent };
        await editTheme(context, process.id, number, words, seen);
        return redirect(withQuery(paths.oneTheme(slug, number), { done: "saved" }));
      },
    ),
    writes(
      paths.themeMembers(":slug", ":number"),
      { input: inputs.membersInput, again: showAgain("members") },
      async (context, input) => {
        const { slug, number, page, words, statements } = input;
        const process = await forCoder(context, slug);
        if (input.what === "split") {
          const made = await splitTheme(context, process.id, number, statements, input.name);
          return redirect(withQuery(paths.oneTheme(slug, made), { done: "split" }));
        }
        const decision =
          input.what === "move" ? { kind: input.what, to: input.to } : ({ kind: input.what } as const);
        await decideMembers(context, process.id, number, statements, decision);
        const back = withQuery(paths.oneTheme(slug, number), { words, page, done: "decided" });
        return redirect(`${back}#members`);
      },
    ),
    writes(
      paths.themeMerger(":slug", ":number"),
      { input: inputs.mergerInput, again: showAgain("merge") },
      async (context, { slug, number, into }) => {
        const process = await forCoder(context, slug);
        await mergeThemes(context, process.id, number, into);
        return redirect(withQuery(paths.oneTheme(slug, into), { done: "merged" }));
      },
    ),
    writes(
      paths.themeEnd(":slug", ":number"),
      { input: inputs.endInput, again: showAgain(undefined) },
      async (context, { slug, number, what }) => {
        const process = await forCoder(context, slug);
        if (what === "retire") await retireTheme(context, process.id, number);
        else await restoreTheme(context, process.id, number);
        const done = what === "retire" ? "ended" : "restored";
        return redirect(withQuery(paths.oneTheme(slug, number), { done }));
      },
    ),
    writes(
      paths.themeRest(":slug", ":number"),
      { input: inputs.restInput, again: showAgain("rest") },
      async (context, { slug, number, name }) => {
        const process = await forCoder(context, slug);
        const theme = inUse(await openCodebook(context, process.id), number);
        await layInRest(context, process.id, theme, name);
        return redirect(withQuery(paths.oneTheme(slug, number), { done: "laid" }));
      },
    ),
  ];
}

type Part = "edit" | "members" | "merge" | "rest" | undefined;

/** The theme as it stands now, with the form that failed open and what was typed in it. */
function showAgain(open: Part) {
  return (context: SignedIn, problem: Problem, { params, body }: RawInput) => {
    const { words, page } = body;
    const asked = inputs.oneThemeInput.safeParse({ slug: params.slug, number: params.number, words, page });
    if (!asked.success) throw problem;
    const errors = formErrors(problem, context.lang).map(({ field, message }) =>
      open === "rest" && field === "name" ? { field: "restName", message } : { field, message },
    );
    const typed = {
      name: typedText(body, "name"),
      definition: typedText(body, "definition"),
      useWhen: typedText(body, "useWhen"),
      notWhen: typedText(body, "notWhen"),
      areaId: typedText(body, "area") || null,
      parentId: typedText(body, "parent") || null,
    };
    return showTheme(context, asked.data, {
      errors: errors.map(({ field, message }) => (field ? { field, message } : { message })),
      open,
      ...(open === "edit" ? { typed } : {}),
    });
  };
}
