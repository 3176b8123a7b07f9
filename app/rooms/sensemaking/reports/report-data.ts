import type { Trx } from "#base/db.ts";
import { findNewestEventTime } from "#base/events.ts";
import {
  type Contribution,
  countUnits,
  type Feedback,
  listContributions,
  listFeedback,
  listSourceTitles,
  listStatements,
  loadSourceRenderers,
  type Statement,
} from "#rooms/contributions/door.ts";
import { type FocusArea, listFocusAreas, type Process } from "#rooms/process/door.ts";
import { type Ledger, sumUp } from "../ledger.ts";
import { codingsByArea, findLatestRun, type PlaceCount, type Run } from "../queries.ts";
import type { Finding } from "./finding.ts";
import { listFindings, listPlaces, type StatementPlace } from "./queries.ts";
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
  /** Where each counted statement is: the rows behind the ledger. */
  places: StatementPlace[];
  run: Run | null;
  findings: Finding[];
  units: Awaited<ReturnType<typeof countUnits>>;
  /** Statements and feedback, by id, whose words are what their reading says; only these are quoted. */
  sound: Set<string>;
  unsound: number;
  /** When something last happened in the process, never when it is printed; null when nothing has. */
  at: Date | null;
}

export async function gatherReportData(trx: Trx, process: Process): Promise<ReportData> {
  const statements = await listStatements(trx, process.id);
  const feedback = await listFeedback(trx, process.id);
  const { sound, failed } = await verifyQuotes([...statements, ...feedback], (placed) =>
    loadSourceRenderers(trx, placed),
  );
  const places = await listPlaces(trx, process.id);
  return {
    process,
    areas: await listFocusAreas(trx, process.id),
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions: await listContributions(trx, process.id),
    feedback,
    titles: await listSourceTitles(trx, process.id),
    byArea: await codingsByArea(trx, process.id),
    ledger: sumUp(countedPlaces(places), statements.length),
    places,
    run: await findLatestRun(trx, process.id),
    findings: await listFindings(trx, process.id),
    units: await countUnits(trx, process.id),
    sound,
    unsound: failed.length,
    at: await findNewestEventTime(trx, process.id),
  };
}

/** The rows of the ledger, the largest first; the sum is held against the statements, which are counted without them. */
function countedPlaces(places: readonly StatementPlace[]): PlaceCount[] {
  const counts = new Map<string, PlaceCount>();
  for (const { place, reason } of places) {
    const key = JSON.stringify([place, reason]);
    const row = counts.get(key) ?? { place, reason, count: 0 };
    row.count += 1;
    counts.set(key, row);
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.reason ?? "").localeCompare(b.reason ?? "", "da"),
  );
}
