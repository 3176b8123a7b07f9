import type { Trx } from "#base/db.ts";
import type { Span } from "#formats/span.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { setsOf } from "../../copies/queries.ts";
import { listDecisions, type MinorityKind } from "./minority-queries.ts";

/** Words of a statement, letter for letter, with the place they stand in. */
export interface MinorityQuote {
  statementId: string;
  number: number;
  text: string;
  /** Null when it came without a document: then the spans are of its contribution's own text. */
  readingId: string | null;
  contributionId: string;
  spans: Span[];
}

/** A view a person has accepted as a minority's, for reports. */
export interface MinorityViewForReport {
  id: string;
  kind: MinorityKind;
  /** The person's own sentence. */
  sentence: string;
  acceptedBy: string;
  acceptedAt: Date;
  /** The list behind it, in order of number. Inside the house only. */
  statementIds: string[];
  statementNumbers: number[];
  /** Statements, and different ones with copies counted once. Inside the house only. */
  count: number;
  distinct: number;
  /** The one that stands for it first, then others; none whose words were removed by law. */
  quotes: MinorityQuote[];
  /** All a stranger may know: one text and how many about; never a group, no list and no exact count. */
  public: { quote: MinorityQuote | null; about: About };
}

/**
 * How many, for strangers. Never the exact count, five or more neither: a rare view lies inside
 * totals that are published, and one that is known exactly tells about what is left of them.
 */
export const abouts = ["fewerThan5", "from5To9", "from10To19", "from20To49", "from50"] as const;
export type About = (typeof abouts)[number];

export function aboutOf(count: number): About {
  if (count < smallestCell) return "fewerThan5";
  if (count < 10) return "from5To9";
  if (count < 20) return "from10To19";
  return count < 50 ? "from20To49" : "from50";
}

/** Quotes of one view at most. */
const mostQuotes = 3;

/** The accepted minority views of a process, in an order that tells nothing of their size or group. */
export async function listMinorityViews(trx: Trx, processId: string): Promise<MinorityViewForReport[]> {
  const accepted = (await listDecisions(trx, processId)).filter((one) => one.accepted);
  if (accepted.length === 0) return [];
  const ids = [...new Set(accepted.flatMap((one) => one.statementIds))];
  const statements = new Map((await listStatements(trx, processId, { ids })).map((each) => [each.id, each]));
  const setOf = new Map<string, number>();
  for (const set of await setsOf(trx, processId))
    for (const { statementId } of set.members) setOf.set(statementId, set.number);
  return accepted
    .flatMap((decision): MinorityViewForReport[] => {
      const members = decision.statementIds.flatMap((id) => statements.get(id) ?? []);
      if (members.length === 0) return [];
      const distinct = new Set(members.map(({ id }) => setOf.get(id) ?? id)).size;
      const quotes = quotesOf(members, decision.shownId, setOf);
      const ordered = [...members].sort((a, b) => a.number - b.number);
      return [
        {
          id: decision.id,
          kind: decision.kind,
          sentence: decision.sentence!,
          acceptedBy: decision.decidedBy,
          acceptedAt: decision.decidedAt,
          statementIds: ordered.map((each) => each.id),
          statementNumbers: ordered.map((each) => each.number),
          count: members.length,
          distinct,
          quotes,
          public: { quote: quotes[0] ?? null, about: aboutOf(members.length) },
        },
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Different wordings, the one that stands for the view first. */
function quotesOf(
  members: readonly Statement[],
  shownId: string,
  setOf: ReadonlyMap<string, number>,
): MinorityQuote[] {
  const withWords = members.filter((each) => !each.removedAt);
  const ordered = [...withWords].sort((a, b) => Number(b.id === shownId) - Number(a.id === shownId));
  const seen = new Set<number>();
  return ordered
    .filter(({ id }) => {
      const set = setOf.get(id);
      if (set === undefined) return true;
      if (seen.has(set)) return false;
      seen.add(set);
      return true;
    })
    .slice(0, mostQuotes)
    .map(({ id, number, text, readingId, contributionId, spans }) => ({
      statementId: id,
      number,
      text,
      readingId,
      contributionId,
      spans,
    }));
}
