import type { Trx } from "#base/db.ts";
import { findNewestEventTime } from "#base/events.ts";
import { sha256Of } from "#base/sha256-of.ts";
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
import type { CopySet } from "../copies/copy-sets.ts";
import { setsOf } from "../copies/queries.ts";
import { type Agreement, agreementOf } from "../double-coding/agreement-of.ts";
import { listMinorityViews, type MinorityViewForReport } from "../groups/minorities/list-minority-views.ts";
import { type Ledger, sumUp } from "../ledger/ledger.ts";
import { codingsByArea, findLatestRun, type PlaceCount, type Run } from "../queries.ts";
import { listThemeMembers, listThemes } from "../themes/codebook-queries.ts";
import { findLatestThemeRun, type ThemeRun } from "../themes/run-queries.ts";
import type { CountedTheme, ThemeMember } from "../themes/theme.ts";
import type { Finding } from "./finding.ts";
import { findLayers, listFindings, listPlaces, type StatementPlace } from "./queries.ts";
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
  /** Themes in use, in order of number, and who lies in each. */
  themes: CountedTheme[];
  byTheme: Map<string, ThemeMember[]>;
  /** Statements that say the same, by the newest run and what people said of it. */
  copies: CopySet[];
  /** The newest run of themes, when there are themes. */
  themeRun: (ThemeRun & { manifestHash: string }) | null;
  /** Views of few that a person has accepted. */
  minorities: MinorityViewForReport[];
  /** How far two coders agreed; null when no second coder has handed in. */
  agreement: Agreement | null;
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
  // Most processes have few of these; what is not there is not asked about.
  const layers = await findLayers(trx, process.id);
  return {
    process,
    areas: await listFocusAreas(trx, process.id),
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions: await listContributions(trx, process.id),
    feedback,
    titles: await listSourceTitles(trx, process.id),
    byArea: await codingsByArea(trx, process.id),
    themes: layers.themes ? await listThemes(trx, process.id) : [],
    byTheme: membersByTheme(layers.themes ? await listThemeMembers(trx, process.id) : []),
    themeRun: layers.themes ? await findThemeRun(trx, process.id) : null,
    minorities: layers.minorities ? await listMinorityViews(trx, process.id) : [],
    copies: layers.copies ? await setsOf(trx, process.id) : [],
    agreement: layers.samples ? await agreementOf(trx, process.id) : null,
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

async function findThemeRun(trx: Trx, processId: string): Promise<ReportData["themeRun"]> {
  const run = await findLatestThemeRun(trx, processId);
  if (!run) return null;
  return { ...run, manifestHash: sha256Of(JSON.stringify(run.manifest)) };
}

function membersByTheme(members: readonly ThemeMember[]): Map<string, ThemeMember[]> {
  const byTheme = new Map<string, ThemeMember[]>();
  for (const each of members) {
    const known = byTheme.get(each.themeId);
    if (known) known.push(each);
    else byTheme.set(each.themeId, [each]);
  }
  return byTheme;
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
