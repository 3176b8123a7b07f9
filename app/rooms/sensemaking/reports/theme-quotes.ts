import type { Statement } from "#rooms/contributions/door.ts";
import type { QuotePlace, RunReport } from "../themes/run-report.ts";
import { chooseQuotes } from "./proof.ts";
import type { ReportData } from "./report-data.ts";

interface ThemeQuotes {
  typical: Statement[];
  /** Turns what the typical ones say the other way. */
  dissenting: Statement | null;
  /** Said by few of them, but not by one alone. */
  rare: Statement | null;
}

const mostTypical = 2;

/**
 * Quotes for statements that lie in one theme: those the newest run of themes chose among them, no
 * channel with more than its share, and one that dissents and one that is rare where it found such.
 * Where the run chose too few, others are taken as for any list.
 *
 * @param run null when no run has been made
 */
export function chooseThemeQuotes(
  data: Pick<ReportData, "sound" | "contributions">,
  statements: readonly Statement[],
  run: RunReport | null,
): ThemeQuotes {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const chosen = (run?.fine ?? [])
    .flatMap(({ quotes = [], statements: size }) => quotes.map((quote, rank) => ({ quote, rank, size })))
    .filter(({ quote }) => byId.has(quote.statementId) && data.sound.has(quote.statementId))
    .sort(
      (a, b) => a.rank - b.rank || b.size - a.size || (a.quote.statementId < b.quote.statementId ? -1 : 1),
    );
  const inRole = (role: QuotePlace["role"]) =>
    chosen.filter(({ quote }) => quote.role === role).map(({ quote }) => byId.get(quote.statementId)!);
  const spread = withinShares(data, statements, inRole("typical"));
  const filled = spread.length > 0 ? spread : chooseQuotes(data, [...statements], mostTypical);
  const taken = new Set(filled.map(({ id }) => id));
  const dissenting = inRole("dissenting").find(({ id }) => !taken.has(id)) ?? null;
  const rare = inRole("rare").find(({ id }) => !taken.has(id) && id !== dissenting?.id) ?? null;
  return { typical: filled, dissenting, rare };
}

/** At most its share of the quotes from any channel, one source after another. */
function withinShares(
  { contributions }: Pick<ReportData, "contributions">,
  statements: readonly Statement[],
  candidates: readonly Statement[],
): Statement[] {
  const channels = new Map(contributions.map(({ id, channel }) => [id, channel]));
  const channelOf = (each: Statement) => channels.get(each.contributionId) ?? "unknown";
  const sizes = new Map<string, number>();
  for (const each of statements) sizes.set(channelOf(each), (sizes.get(channelOf(each)) ?? 0) + 1);
  const chosen: Statement[] = [];
  for (const each of candidates) {
    if (chosen.length === mostTypical) break;
    const channel = channelOf(each);
    const share = Math.ceil((mostTypical * sizes.get(channel)!) / statements.length);
    const taken = chosen.filter((one) => channelOf(one) === channel).length;
    if (taken < share && !chosen.some((one) => one.contributionId === each.contributionId)) chosen.push(each);
  }
  return chosen.sort((a, b) => a.number - b.number);
}
