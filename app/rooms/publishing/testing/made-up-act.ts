import type { Contribution, Statement } from "#rooms/contributions/door.ts";
import type { FrozenList, FrozenVersion, ReportData } from "#rooms/sensemaking/door.ts";
import type { LiveData } from "../live-data.ts";
import type { SummarySource } from "../summary-source.ts";

/** Where each of some statements lies: the name of its area, or nothing while it waits. */
export type Placed = readonly string[];

export const areaNames = ["homes", "young", "clubs", "roads"];
const idOf = (area: string) => `00000000-0000-7000-8000-00000000000${areaNames.indexOf(area)}`;

const statementsOf = (count: number): Statement[] =>
  Array.from(
    { length: count },
    (_, at) =>
      ({
        id: `s${at + 1}`,
        number: at + 1,
        text: `Her mangler der noget, og det er nummer ${at + 1}`,
        contributionId: `c${at % 5}`,
        documentId: `d${at % 5}`,
        intakeId: null,
      }) as Statement,
  );

const contributions = Array.from(
  { length: 5 },
  (_, at) =>
    ({
      id: `c${at}`,
      documentId: `d${at}`,
      intakeId: null,
      kind: "compiledNote",
      channel: "committee",
      groups: 6,
    }) as Contribution,
);
const titles = new Map(contributions.map(({ documentId }, at) => [documentId!, `Notat fra bord ${at}`]));

/** By area: the ids of the statements in it. */
const idsIn = (placed: Placed) =>
  new Map(
    areaNames.map((area) => [idOf(area), placed.flatMap((one, at) => (one === area ? [`s${at + 1}`] : []))]),
  );

/** By area: the numbers of the statements in it. */
export const numbersIn = (placed: Placed): Map<string, number[]> =>
  new Map([...idsIn(placed)].map(([area, ids]) => [area, ids.map((id) => Number(id.slice(1)))]));

/** A small process as it stands now; what is given besides takes the place of what it has. */
export function liveOf(placed: Placed, besides: Partial<ReportData> = {}): LiveData {
  const statements = statementsOf(placed.length);
  const coded = placed.filter((area) => area !== "").length;
  const report = {
    process: {
      id: "p",
      slug: "p",
      name: "Proces",
      municipality: "Åkær Kommune",
      purpose: "",
      caseNumber: null,
    },
    areas: areaNames.map((name, at) => ({ id: idOf(name), position: at + 1, name, definition: "" })),
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions,
    titles,
    byArea: idsIn(placed),
    ledger: { total: placed.length, coded, waiting: placed.length - coded, rest: [], excluded: [] },
    places: placed.map((area, at) => ({
      statementId: `s${at + 1}`,
      place: area === "" ? "waiting" : "coded",
      reason: null,
    })),
    findings: [],
    sound: new Set(statements.map(({ id }) => id)),
    ...besides,
  } as unknown as ReportData;
  return {
    report,
    themes: [],
    themeMembers: [],
    parts: { phases: [], focusAreas: [], decisions: [], promises: [], budget: [] },
    countedAt: "2026-06-18T10:00:00.000Z",
    areaNumbers: new Map(areaNames.map((area, at) => [idOf(area), at + 1])),
  };
}

/** The summary that was approved when the statements lay like this: all of them, those in an area, and each area. */
export function summaryOf(placed: Placed, number: number, before?: SummarySource["before"]): SummarySource {
  const lists: FrozenList[] = [
    listOf(
      "list-all",
      placed.map((_, at) => at + 1),
    ),
    listOf(
      "list-place-coded",
      placed.flatMap((area, at) => (area === "" ? [] : [at + 1])),
    ),
    ...[...numbersIn(placed)].map(([area, numbers]) => listOf(`list-area-${area}`, numbers)),
  ];
  const version: FrozenVersion = {
    id: `v${number}`,
    processId: "p",
    draftId: `draft${number}`,
    kind: "summary",
    number: 1,
    approvedBy: { id: "x", name: "Ida Holm" },
    approvedAt: new Date(number),
    contentHash: "",
    report: {
      language: "da",
      title: "Sammenfatning",
      kicker: null,
      lead: null,
      byline: null,
      createdAt: "2026-06-18T10:00:00.000Z",
      publisher: "Åkær Kommune",
      body: lists.map(({ ref, count }) => ({
        kind: "paragraph",
        inlines: [{ kind: "ref", text: `${count} udsagn`, ref }],
      })),
      references: lists.map(({ ref, what, count }) => ({ id: ref, text: `${count}: ${what}`, href: "/" })),
      labels: { references: "", page: "", of: "" },
    },
    lists,
    statements: statementsOf(placed.length).map(({ id, number: own, text, contributionId }, at) => ({
      id,
      number: own,
      text,
      contributionId,
      kind: "compiledNote",
      title: null,
      channel: "committee",
      place: placed[at] === "" ? "waiting" : "coded",
      reason: null,
      areaIds: placed[at] === "" ? [] : [idOf(placed[at]!)],
    })),
    areas: areaNames.map((name) => ({ id: idOf(name), name })),
  };
  return { version, slug: "p", number, contributions, titles, ...(before && { before }) };
}

const listOf = (ref: string, statementNumbers: number[]): FrozenList => ({
  ref,
  unit: "statement",
  what: ref,
  count: statementNumbers.length,
  statementNumbers,
  contributionIds: [],
});
