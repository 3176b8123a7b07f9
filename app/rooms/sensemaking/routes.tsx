import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import { isUuid } from "#base/ids.ts";
import type { RawInput } from "#base/input.ts";
import { type Outcome, page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { codeStatement, undoNewest } from "./code.ts";
import { codingData } from "./coding-data.ts";
import { findIds, type InboxFilter, loadCoding } from "./coding-view.ts";
import { moveOthers } from "./correct.ts";
import { findFirst } from "./inbox-queries.ts";
import * as inputs from "./inputs.ts";
import { CodingPage, type OpenForm } from "./pages/coding-page.tsx";
import { EmptyCodingPage } from "./pages/empty-coding-page.tsx";
import { type Pile, pileNames } from "./pile.ts";
import { showLedger } from "./show-ledger.tsx";

export function sensemakingEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.coding(":slug"), { input: inputs.codingInput }, async (context, input) => {
      const process = await getProcessBySlug(context.trx, input.slug);
      const first = await findStart(context, process, input);
      if (first)
        return redirect(
          withQuery(paths.codingAct(process.slug, first.id), { pile: first.pile, words: input.words }),
        );
      return page(<EmptyCodingPage context={context} process={process} words={input.words} />, {
        data: { statement: null },
      });
    }),
    reads(paths.codingAct(":slug", ":id"), { input: inputs.statementInput }, (context, input) =>
      input.form === "split"
        ? Promise.resolve(redirect(`${paths.statement(input.slug, input.id)}#split`))
        : showCoding(context, input, { form: input.form }),
    ),
    writes(
      paths.codingAct(":slug", ":id"),
      { input: inputs.codeInput, again: showAgain },
      async (context, input) => {
        const { trx } = context;
        const process = await forCoder(context, input.slug);
        const statement = await getStatement(trx, process.id, input.id);
        const done = await codeStatement(
          context,
          statement,
          await listFocusAreas(trx, process.id),
          input.decision,
          input.seen,
        );
        return redirect(
          withQuery(paths.codingAct(process.slug, statement.id), {
            pile: input.pile,
            words: input.words,
            [done?.correction ? "moved" : "act"]: done?.actId,
          }),
        );
      },
    ),
    writes(paths.codingPropose(":slug"), { input: inputs.codingInput }, async (context, { slug }) => {
      const process = await forCoder(context, slug);
      await context.record({
        kind: "proposalsAsked",
        processId: process.id,
        subjectKind: "process",
        subjectId: process.id,
      });
      return redirect(withQuery(paths.ledger(slug), { asked: "yes" }));
    }),
    writes(
      paths.codingUndo(":slug"),
      { input: inputs.undoInput, again: showAgain },
      async (context, input) => {
        const process = await forCoder(context, input.slug);
        const act = await undoNewest(context, process.id);
        const at = act.statementId ?? input.at;
        const place = { pile: input.pile, words: input.words };
        return redirect(
          at
            ? withQuery(paths.codingAct(process.slug, at), { ...place, act: act.id })
            : withQuery(paths.coding(process.slug), place),
        );
      },
    ),
    writes(
      paths.codingRun(":slug"),
      { input: inputs.moveInput, again: showAgain },
      async (context, input) => {
        const process = await forCoder(context, input.slug);
        const act = await moveOthers(context, process.id, input.because);
        return redirect(
          withQuery(paths.codingAct(process.slug, input.at), { pile: input.pile, words: input.words, act }),
        );
      },
    ),
    reads(paths.ledger(":slug"), { input: inputs.ledgerInput }, showLedger),
  ];
}

async function forCoder(context: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "code")) throw problems.notYours();
  return process;
}

/** The pile asked for; without one, the piles in the order they are quickest to work through. */
async function findStart(
  context: SignedIn,
  process: Process,
  filter: InboxFilter,
): Promise<{ id: string; pile: Pile } | null> {
  const areaIds = (await listFocusAreas(context.trx, process.id)).map((area) => area.id);
  const ids = await findIds(context, process.id, filter.words);
  const order = filter.pile ? [filter.pile, ...pileNames.filter((pile) => pile !== filter.pile)] : pileNames;
  return findFirst(context.trx, process.id, { order, ids, areaIds });
}

type Asked = { slug: string; id: string; act?: string | undefined; moved?: string | undefined } & InboxFilter;

async function showCoding(
  context: SignedIn,
  asked: Asked,
  shown: { form?: OpenForm | undefined; typed?: string; problem?: Problem } = {},
): Promise<Outcome> {
  const process = await getProcessBySlug(context.trx, asked.slug);
  const filter = { pile: asked.pile, words: asked.words };
  const view = await loadCoding(context, process, asked.id, filter, asked);
  if (!view) {
    const statement = await getStatement(context.trx, process.id, asked.id);
    return redirect(paths.statement(process.slug, statement.id));
  }
  const { form, typed, problem } = shown;
  return page(
    <CodingPage
      context={context}
      process={process}
      view={view}
      filter={filter}
      form={view.mayCode ? form : undefined}
      typed={typed}
      errors={problem ? formErrors(problem, context.lang) : []}
    />,
    { data: codingData(view) },
  );
}

/** The screen as it stands now, with what went wrong and what was typed. */
async function showAgain(context: SignedIn, problem: Problem, raw: RawInput): Promise<Outcome> {
  const { body, params } = raw;
  const slug = params.slug ?? "";
  const id = params.id ?? typedText(body, "at");
  if (!isUuid(id)) throw problem;
  const { pile, words } = inputs.codingInput.parse({
    slug,
    pile: body.pile,
    words: typedText(body, "words"),
  });
  const form = "rest" in body ? "rest" : "exclude" in body ? "exclude" : undefined;
  return showCoding(
    context,
    { slug, id, pile, words },
    { problem, form, typed: form ? typedText(body, form) : "" },
  );
}
