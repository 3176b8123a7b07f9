import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import { getProcessBySlug, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { codeStatement, undoNewest } from "./coding/code.ts";
import { codeTheme } from "./coding/code-theme.ts";
import { codeTogether } from "./coding/code-together.ts";
import { moveOthers, previewMoves } from "./coding/correct.ts";
import { commentEndpoints } from "./comments/routes.tsx";
import * as inputs from "./inputs.ts";
import { showLedger } from "./ledger/show-ledger.tsx";
import { findIds, type InboxFilter } from "./workbench/coding-view.ts";
import { forCoder } from "./workbench/for-coder.ts";
import { findFirst } from "./workbench/inbox-queries.ts";
import { EmptyCodingPage } from "./workbench/pages/empty-coding-page.tsx";
import { type Pile, pileNames } from "./workbench/pile.ts";
import { showActs } from "./workbench/show-acts.tsx";
import { showCoding, showCodingAgain } from "./workbench/show-coding.tsx";

export function sensemakingEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.coding(":slug"), { input: inputs.codingInput }, async (context, { slug, ...filter }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const first = await findStart(context, process, filter);
      if (first) {
        // One goes through what a correction moves, and what teaches most, in one list, whatever pile each lies in.
        const pile = filter.among || filter.order ? filter.pile : first.pile;
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
      { input: inputs.codeInput, again: showCodingAgain },
      async (context, { slug, id, filter, seen, decision }) => {
        const { trx } = context;
        const process = await forCoder(context, slug);
        const statement = await getStatement(trx, process.id, id);
        const areas = await listFocusAreas(trx, process.id);
        if (decision.kind === "theme") {
          const act = await codeTheme(context, statement, areas, decision, seen);
          const told = { ...filter, act: act ?? undefined };
          return redirect(withQuery(paths.codingAct(process.slug, statement.id), told));
        }
        const done = await codeStatement(context, statement, areas, decision, seen);
        // Looking through what one correction moves, the next is not asked about at once.
        const told = done?.correction && !filter.among ? "moved" : "act";
        return redirect(
          withQuery(paths.codingAct(process.slug, statement.id), { ...filter, [told]: done?.actId }),
        );
      },
    ),
    writes(
      paths.codingGroup(":slug"),
      { input: inputs.groupInput, again: showCodingAgain },
      async (context, { slug, at, ids, area, seen, ...filter }) => {
        const process = await forCoder(context, slug);
        const act = await codeTogether(context, process.id, ids, area, seen);
        return redirect(withQuery(paths.codingAct(process.slug, at), { ...filter, act: act ?? undefined }));
      },
    ),
    writes(
      paths.codingUndo(":slug"),
      { input: inputs.undoInput, again: showCodingAgain },
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
      { input: inputs.moveInput, again: showCodingAgain },
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
    ...commentEndpoints(),
    reads(paths.ledger(":slug"), { input: inputs.ledgerInput }, showLedger),
  ];
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
    by: filter.order ?? null,
    ids,
    areaIds: areas.map((area) => area.id),
  });
}
