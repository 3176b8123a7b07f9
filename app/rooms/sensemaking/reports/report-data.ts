import type { Trx } from "#base/db.ts";
import { findNewestEventTime } from "#base/events.ts";
import {
  type Contribution,
  countUnits,
  type Feedback,
  listContributions,
  listFeedback,
  listStatements,
  type Statement,
} from "#rooms/contributions/door.ts";
import { listDocumentTitles, loadRenderers } from "#rooms/documents/door.ts";
import { type FocusArea, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { codingsByArea, findLatestRun, type Ledger, ledgerOf } from "../door.ts";
import type { Finding, FindingQuery } from "./finding.ts";
import { listFindings } from "./queries.ts";
import { verifyQuotes } from "./verify-quotes.ts";

/** Everything a report counts and quotes, read in one transaction so that the numbers belong together. */
export interface ReportData {
  process: Process;
  areas: FocusArea[];
  statements: Statement[];
  byId: Map<string, Statement>;
  contributions: Contribution[];
  feedback: Feedback[];
  titles: Map<string, string>;
  byArea: Map<string, string[]>;
  ledger: Ledger;
  runNumber: number | null;
  findings: Finding[];
  units: Awaited<ReturnType<typeof countUnits>>;
  /** Statements whose words are what their reading says; only these are quoted. */
  sound: Set<string>;
  unsound: number;
  at: Date;
}

export async function gatherReportData(trx: Trx, process: Process): Promise<ReportData> {
  const statements = await listStatements(trx, process.id);
  const { sound, failed } = await verifyQuotes(statements, (ids) => loadRenderers(trx, ids));
  const run = await findLatestRun(trx, process.id);
  return {
    process,
    areas: await listFocusAreas(trx, process.id),
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions: await listContributions(trx, process.id),
    feedback: await listFeedback(trx, process.id),
    titles: await listDocumentTitles(trx, process.id),
    byArea: await codingsByArea(trx, process.id),
    ledger: await ledgerOf(trx, process.id),
    runNumber: run?.number ?? null,
    findings: await listFindings(trx, process.id),
    units: await countUnits(trx, process.id),
    sound,
    unsound: failed.length,
    // A process in which nothing has happened yet is printed as of its beginning of time.
    at: (await findNewestEventTime(trx, process.id)) ?? new Date(0),
  };
}

/** Statements coded to an area, in order of number. */
export function statementsIn(data: Pick<ReportData, "byArea" | "byId">, areaId: string): Statement[] {
  return (data.byArea.get(areaId) ?? [])
    .flatMap((id) => data.byId.get(id) ?? [])
    .sort((a, b) => a.number - b.number);
}

/** The statements that prove a finding, counted anew. */
export function provenBy(
  data: Pick<ReportData, "byArea" | "byId" | "statements">,
  query: FindingQuery,
): Statement[] {
  const among = query.focusAreaId ? statementsIn(data, query.focusAreaId) : data.statements;
  const words = query.words?.toLocaleLowerCase("da").split(/\s+/).filter(Boolean) ?? [];
  return among.filter((each) => {
    const text = each.text.toLocaleLowerCase("da");
    return words.every((word) => text.includes(word));
  });
}

/** Where statements come from, each unit for itself: notes and inputs, never persons. */
export function sourcesOf(
  data: Pick<ReportData, "contributions">,
  statements: Statement[],
): { notes: number; inputs: number } {
  const kinds = new Map(data.contributions.map((each) => [each.id, each.kind]));
  const ids = new Set(statements.map((each) => each.contributionId));
  let notes = 0;
  for (const id of ids) if (kinds.get(id) === "compiledNote") notes += 1;
  return { notes, inputs: ids.size - notes };
}

/**
 * A few statements to quote: each from another source first, none too short to
 * mean anything or too long to be read, by number. The same data, the same quotes.
 */
export function chooseQuotes(
  data: Pick<ReportData, "sound">,
  statements: Statement[],
  most = 3,
): Statement[] {
  const readable = statements.filter(
    (each) => data.sound.has(each.id) && each.text.length >= 20 && each.text.length <= 280,
  );
  const chosen: Statement[] = [];
  const seen = new Set<string>();
  for (const each of readable) {
    if (chosen.length === most) break;
    if (seen.has(each.contributionId)) continue;
    seen.add(each.contributionId);
    chosen.push(each);
  }
  for (const each of readable) if (chosen.length < most && !chosen.includes(each)) chosen.push(each);
  return chosen.sort((a, b) => a.number - b.number);
}
