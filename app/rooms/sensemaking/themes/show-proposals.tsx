import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { problems } from "#base/problems.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { largeChanges, leastLarge } from "./answer-proposal.ts";
import { listCodebook, sumThemes } from "./codebook-queries.ts";
import type { proposalInput, proposalsInput } from "./inputs.ts";
import type { ShownProposal } from "./pages/proposal-card.tsx";
import { ProposalPage, statementsPerPage } from "./pages/proposal-page.tsx";
import { ProposalsPage, proposalsPerPage } from "./pages/proposals-page.tsx";
import { type Change, findLevel, loadProposals, type Proposals, withStatements } from "./proposal-queries.ts";
import { groupOfChange } from "./proposed-group.ts";
import { quotedWords } from "./quoted-words.ts";

const quotesShown = 3;

/** The proposals of the newest run, a page at a time. */
export async function showProposals(
  context: SignedIn,
  input: z.infer<typeof proposalsInput>,
  shown: { errors?: FormError[] } = {},
): Promise<Outcome> {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const level = input.level ?? (await findLevel(trx, process.id));
  const proposals = await loadProposals(trx, process.id, level);
  const outlines = proposals?.outlines ?? [];
  const at = Math.min(input.page, Math.max(1, Math.ceil(outlines.length / proposalsPerPage)));
  const shownOnes = outlines.slice((at - 1) * proposalsPerPage, at * proposalsPerPage);
  const onPage = proposals ? withStatements(proposals, shownOnes) : [];
  const cards = proposals ? await withQuotes(context, process.id, proposals, onPage) : [];
  const book = await listCodebook(trx, process.id);
  return page(
    <ProposalsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={await sumThemes(trx, process.id)}
      run={proposals?.run ?? null}
      level={level}
      themes={new Map(book.map((theme) => [theme.id, theme]))}
      titles={await listSourceTitles(trx, process.id)}
      proposals={cards}
      count={outlines.length}
      large={
        proposals
          ? { count: largeChanges(proposals).length, least: leastLarge(proposals.run) }
          : { count: 0, least: 0 }
      }
      page={at}
      done={input.done}
      errors={shown.errors ?? []}
    />,
    { data: { level, run: proposals?.run.number ?? null, count: outlines.length, proposals: onPage } },
  );
}

/** One proposal with every statement it is about. */
export async function showProposal(
  context: SignedIn,
  input: z.infer<typeof proposalInput>,
): Promise<Outcome> {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const proposals = await loadProposals(trx, process.id, input.level);
  const outline = proposals?.outlines.find((one) => one.hash === input.hash);
  if (!proposals || !outline) throw problems.notFound();
  const [change] = withStatements(proposals, [outline]) as [Change];
  const [card] = await withQuotes(context, process.id, proposals, [change]);
  const from = (input.page - 1) * statementsPerPage;
  const ids = change.statementIds.slice(from, from + statementsPerPage);
  const all = await listStatements(trx, process.id, { ids });
  const role = await findRole(trx, process.id, viewer);
  return page(
    <ProposalPage
      context={context}
      process={process}
      role={role}
      sum={await sumThemes(trx, process.id)}
      level={input.level}
      themes={new Map((await listCodebook(trx, process.id)).map((theme) => [theme.id, theme]))}
      titles={await listSourceTitles(trx, process.id)}
      proposal={card!}
      statements={all}
      page={input.page}
      mayCode={may(role, "code")}
    />,
    { data: { level: input.level, proposal: change } },
  );
}

/** The quotes the run chose, of statements that the proposal is about. */
async function withQuotes(
  { trx }: SignedIn,
  processId: string,
  proposals: Proposals,
  changes: readonly Change[],
): Promise<ShownProposal[]> {
  const chosen = changes.map((change) => {
    const group = groupOfChange(proposals, change);
    const own = new Set(change.statementIds);
    const places = group.quotes.filter((quote) => own.has(quote.statementId)).slice(0, quotesShown);
    // None of them is quoted by the run: the first few speak for themselves.
    const others = places.length > 0 ? [] : change.statementIds.slice(0, quotesShown);
    return { change, group, places, others };
  });
  const ids = chosen.flatMap(({ places, others }) => [...places.map((one) => one.statementId), ...others]);
  const statements = new Map(
    (await listStatements(trx, processId, { ids: [...new Set(ids)] })).map((each) => [each.id, each]),
  );
  return chosen.map(({ change, group, places, others }) => ({
    change,
    group,
    quotes: [
      ...quotedWords(places, statements),
      ...others.flatMap((id) => {
        const statement = statements.get(id);
        return statement && !statement.removedAt
          ? [{ statement, text: statement.text, role: "typical" as const }]
          : [];
      }),
    ],
  }));
}
