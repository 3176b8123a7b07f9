import { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type Endpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { page, redirect } from "#base/outcome.ts";
import { withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { stand, standToEdit } from "../stand.ts";
import { textsIn } from "../texts.ts";
import { addPart, editPart, movePart, removePart } from "./part-actions.ts";
import type { Part, PartKind, Typed } from "./part-kind.ts";
import { PartListPage } from "./part-list-page.tsx";
import { PartPage } from "./part-page.tsx";

const listInput = z.object({ slug: z.string(), saved: z.string().optional() });
const oneInput = z.object({ slug: z.string(), id: z.uuid() });
const moveInput = oneInput.extend({ direction: z.enum(["up", "down"]) });

/** The addresses of one list: see it, add to it, edit, move and remove one. */
export function partEndpoints<P extends Part>(kind: PartKind<P>): Endpoint<never>[] {
  const at = { list: kind.paths.list(":slug"), one: kind.paths.one(":slug", ":id") };
  const done = (slug: string) => redirect(withQuery(kind.paths.list(slug), { saved: "yes" }));

  const showList = async (context: SignedIn, slug: string, again?: { problem: Problem; raw: RawInput }) => {
    const standing = await stand(context, slug);
    const parts = await kind.list(context.trx, standing.process.id);
    const retry = again && {
      typed: typedIn(kind, again.raw),
      errors: formErrors(again.problem, context.lang),
    };
    return { standing, parts, retry };
  };

  const endpoints = [
    reads(at.list, { input: listInput }, async (context, { slug, saved }) => {
      const { standing, parts } = await showList(context, slug);
      return page(<PartListPage {...standing} kind={kind} parts={parts} saved={saved === "yes"} />, {
        data: parts,
      });
    }),
    writes(
      at.list,
      {
        input: z.object({ slug: z.string() }).and(kind.input),
        again: async (context, problem, raw) => {
          const { standing, parts, retry } = await showList(context, raw.params.slug ?? "", { problem, raw });
          return page(<PartListPage {...standing} kind={kind} parts={parts} {...retry} />);
        },
      },
      async (context, { slug, ...values }) => {
        const { process } = await standToEdit(context, slug);
        await addPart(context, kind, process, values as never);
        return done(process.slug);
      },
    ),
    reads(at.one, { input: oneInput }, async (context, { slug, id }) => {
      const { standing, parts } = await showList(context, slug);
      const part = parts.find((each) => each.id === id);
      if (!part) throw problems.notFound();
      return page(<PartPage {...standing} kind={kind} part={part} />, { data: part });
    }),
    writes(
      at.one,
      {
        input: oneInput.extend({ seen: z.string() }).and(kind.input),
        again: async (context, problem, raw) => {
          const { standing, parts, retry } = await showList(context, raw.params.slug ?? "", { problem, raw });
          const part = parts.find((each) => each.id === raw.params.id);
          if (part) {
            const changed = problem.kind.code === problems.changedMeanwhile.code;
            return page(<PartPage {...standing} kind={kind} part={part} changed={changed} {...retry} />);
          }
          const errors = [{ message: textsIn(context.lang).removedMeanwhile }];
          return page(<PartListPage {...standing} kind={kind} parts={parts} {...retry} errors={errors} />);
        },
      },
      async (context, { slug, id, seen, ...values }) => {
        const { process } = await standToEdit(context, slug);
        await editPart(context, kind, process, id, values as never, seen);
        return done(process.slug);
      },
    ),
    writes(kind.paths.removal(":slug", ":id"), { input: oneInput }, async (context, { slug, id }) => {
      const { process } = await standToEdit(context, slug);
      await removePart(context, kind, process, id);
      return done(process.slug);
    }),
  ];
  if (!kind.paths.move) return endpoints as unknown as Endpoint<never>[];
  const move = writes(
    kind.paths.move(":slug", ":id"),
    { input: moveInput },
    async (context, { slug, id, direction }) => {
      const { process } = await standToEdit(context, slug);
      await movePart(context, kind, process, id, direction);
      return done(process.slug);
    },
  );
  return [...endpoints, move] as unknown as Endpoint<never>[];
}

function typedIn<P extends Part>(kind: PartKind<P>, raw: RawInput): Typed {
  return Object.fromEntries(Object.keys(kind.blank).map((field) => [field, typedText(raw.body, field)]));
}
