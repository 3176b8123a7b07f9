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
import { moveOthers, previewMoves } from "./correct.ts";
import { findBlindPlace } from "./double-coding/blind-queries.ts";
import { showBlindNotice } from "./double-coding/show-blind-notice.tsx";
import { findFirst } from "./inbox-queries.ts";
import * as inputs from "./inputs.ts";
import { CodingPage, type OpenForm } from "./pages/coding-page.tsx";
import { EmptyCodingPage } from "./pages/empty-coding-page.tsx";
import { type Pile, pileNames } from "./pile.ts";
import { showActs } from "./show-acts.tsx";
import { showLedger } from "./show-ledger.tsx";

export function sensemakingEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.coding(":slug"), { input: inputs.codingInput }, async (context, { slug, ...filter }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const first = await findStart(context, process, filter);
      if (first) {
        // One goes through what a correction moves in one list, whatever pile each lies in.
        const pile = filter.among ? undefined : first.pile;
        return redirect(withQuery(paths.codingAct(process.slug, first.id), { ...filter, pile }));
      }
      // All that a correction could move is decided: on with the rest.
      if (filter.among) return redirect(paths.coding(process.slug));
      return page(<EmptyCodingPage context={context} process={process} words={filter.words} />, {
        data: { statement: null },
      });
    }),
    reads(paths.codingActs(":slug"), { input: inputs.actsInput }, showActs),
    reads(paths.codingAct(":slug", ":id"), { input: inputs.statementInput }, (context, input) =>
      input.form === "split"
        ? Promise.resolve(redirect(`${paths.statement(input.slug, input.id)}#split`))
        : showCoding(context, input, { form: input.form }),
    ),
    writes(
      paths.codingAct(":slug", ":id"),
      { input: inputs.codeInput, again: showAgain },
      async (context, { slug, id, filter, seen, decision }) => {
        const { trx } = context;
        const process = await forCoder(context, slug);
        const statement = await getStatement(trx, process.id, id);
        const areas = await listFocusAreas(trx, process.id);
        const done = await codeStatement(context, statement, areas, decision, seen);
        // Looking through what one correction moves, the next is not asked about at once.
        const told = done?.correction && !filter.among ? "moved" : "act";
        return redirect(
          withQuery(paths.codingAct(process.slug, statement.id), { ...filter, [told]: done?.actId }),
        );
      },
    ),
    writes(
      paths.codingUndo(":slug"),
      { input: inputs.undoInput, again: showAgain },
      async (context, { slug, at, from, ...filter }) => {
        const process = await forCoder(context, slug);
        const act = await undoNewest(context, process.id);
        if (from === "acts") return redirect(withQuery(paths.codingActs(process.slug), { act: act.id }));
        const shown = act.statementId ?? at;
        return redirect(
          shown
            ? withQuery(paths.codingAct(process.slug, shown), { ...filter, act: act.id })
            : withQuery(paths.coding(process.slug), { ...filter }),
        );
      },
    ),
    writes(
      paths.codingRun(":slug"),
      { input: inputs.moveInput, again: showAgain },
      async (context, { slug, at, because, ...filter }) => {
        const process = await forCoder(context, slug);
        const act = await moveOthers(context, process.id, because);
        return redirect(withQuery(paths.codingAct(process.slug, at), { ...filter, among: undefined, act }));
      },
    ),
    writes(
      paths.codingPropose(":slug"),
      { input: inputs.proposeInput },
      async (context, { slug, at, ...filter }) => {
        const process = await forCoder(context, slug);
        await context.record({
          kind: "proposalsAsked",
          processId: process.id,
          subjectKind: "process",
          subjectId: process.id,
        });
        const from = at ? paths.codingAct(process.slug, at) : paths.ledger(process.slug);
        return redirect(withQuery(from, { ...filter, asked: "yes" }));
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
  const areas = await listFocusAreas(context.trx, process.id);
  const preview = filter.among ? await previewMoves(context.trx, process.id, areas, filter.among) : null;
  const ids = await findIds(context, process.id, filter, preview);
  const order = filter.pile ? [filter.pile, ...pileNames.filter((pile) => pile !== filter.pile)] : pileNames;
  return findFirst(context.trx, process.id, {
    order,
    ids,
    areaIds: areas.map((area) => area.id),
  });
}

type Asked = {
  slug: string;
  id: string;
  act?: string | undefined;
  moved?: string | undefined;
  asked?: "yes" | undefined;
} & InboxFilter;

async function showCoding(
  context: SignedIn,
  asked: Asked,
  shown: { form?: OpenForm | undefined; typed?: string; problem?: Problem } = {},
): Promise<Outcome> {
  const process = await getProcessBySlug(context.trx, asked.slug);
  const blind = await findBlindPlace(context.trx, process.id, asked.id, context.viewer.id);
  if (blind) return showBlindNotice(context, process, blind, asked.id, shown.problem);
  const filter = { pile: asked.pile, words: asked.words, among: asked.among };
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
      asked={asked.asked === "yes"}
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
  const { pile, words, among } = inputs.codingInput.parse({
    slug,
    pile: body.pile,
    words: typedText(body, "words"),
    among: body.among,
  });
  const form = "rest" in body ? "rest" : "exclude" in body ? "exclude" : undefined;
  return showCoding(
    context,
    { slug, id, pile, words, among },
    { problem, form, typed: form ? typedText(body, form) : "" },
  );
}
