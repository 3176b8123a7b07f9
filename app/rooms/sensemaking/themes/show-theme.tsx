import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { problems } from "#base/problems.ts";
import { listSourceTitles, listStatementIds, listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug, listFocusAreas } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { listCodebook, sumThemes } from "./codebook-queries.ts";
import type { oneThemeInput } from "./inputs.ts";
import { crossOne, listNarrowed } from "./map-queries.ts";
import { listMembersOf } from "./member-queries.ts";
import { listNeighbours } from "./overview-queries.ts";
import { ThemePage } from "./pages/theme-page.tsx";
import { membersPerPage } from "./pages/theme-page-props.ts";
import { quotedWords } from "./quoted-words.ts";
import { findLatestThemeRun } from "./run-queries.ts";
import type { QuotePlace, RunReport } from "./run-report.ts";
import type { ThemeWords } from "./theme.ts";

const quotesShown = 5;

/** One theme with its counts, quotes, neighbours and statements. */
export async function showTheme(
  context: SignedIn,
  input: z.infer<typeof oneThemeInput>,
  shown: {
    errors?: FormError[];
    typed?: Partial<ThemeWords>;
    open?: "edit" | "members" | "merge" | "rest";
  } = {},
): Promise<Outcome> {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const book = await listCodebook(trx, process.id);
  const theme = book.find((one) => one.number === input.number);
  if (!theme) throw problems.notFound();
  const members = await listMembersOf(trx, process.id, theme.id);
  const found = input.words ? new Set(await listStatementIds(trx, process.id, { words: input.words })) : null;
  const narrow = { part: input.part, area: input.area, channel: input.channel };
  const within = await listNarrowed(trx, process.id, theme.id, narrow);
  const listed = members.filter(
    ({ statementId }) => (!found || found.has(statementId)) && (!within || within.has(statementId)),
  );
  const at = Math.min(input.page, Math.max(1, Math.ceil(listed.length / membersPerPage)));
  const onPage = listed.slice((at - 1) * membersPerPage, at * membersPerPage);
  const run = await findLatestThemeRun(trx, process.id);
  const quotes = run ? quotesAmong(run.report, new Set(members.map((member) => member.statementId))) : [];
  const ids = [...onPage, ...quotes].map((each) => each.statementId);
  const statements = new Map(
    (await listStatements(trx, process.id, { ids: [...new Set(ids)] })).map((each) => [each.id, each]),
  );
  const neighbours = (await listNeighbours(trx, process.id, theme.id)).flatMap(({ themeId, count }) => {
    const neighbour = book.find((one) => one.id === themeId);
    return neighbour ? [{ theme: neighbour, count }] : [];
  });
  const sum = await sumThemes(trx, process.id);
  const counts = {
    all: members.length,
    confirmed: members.filter((member) => member.state === "confirmed").length,
    firm: members.filter((member) => member.state === "placed" && member.firm).length,
  };
  return page(
    <ThemePage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={sum}
      theme={theme}
      book={book}
      areas={await listFocusAreas(trx, process.id)}
      counts={counts}
      quotes={quotedWords(quotes, statements)}
      run={run?.number ?? null}
      neighbours={neighbours}
      cross={await crossOne(trx, process.id, theme.id)}
      members={onPage.flatMap((member) => {
        const statement = statements.get(member.statementId);
        return statement ? [{ ...member, statement }] : [];
      })}
      listed={listed.length}
      titles={await listSourceTitles(trx, process.id)}
      words={input.words}
      narrow={narrow}
      page={at}
      done={input.done}
      errors={shown.errors ?? []}
      typed={shown.typed}
      open={shown.open}
    />,
    {
      data: { theme, counts, sum, neighbours, statements: onPage },
    },
  );
}

/** What the run chose to quote among these, the typical first, no more than a few. */
function quotesAmong(report: RunReport, members: ReadonlySet<string>): QuotePlace[] {
  const order = { typical: 0, dissenting: 1, rare: 2 };
  const own = report.fine
    .flatMap((group) => group.quotes ?? [])
    .filter((quote) => members.has(quote.statementId));
  const typical = own.filter((quote) => quote.role === "typical").slice(0, quotesShown - 2);
  const others = (["dissenting", "rare"] as const).flatMap((role) =>
    own.filter((quote) => quote.role === role).slice(0, 1),
  );
  const seen = new Set<string>();
  return [...typical, ...others]
    .filter(({ statementId }) => !seen.has(statementId) && seen.add(statementId))
    .sort((a, b) => order[a.role] - order[b.role]);
}
