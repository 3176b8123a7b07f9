import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Contribution, Statement } from "#rooms/contributions/door.ts";
import type { ReportData } from "#rooms/sensemaking/door.ts";
import type { Artefact, PublicCount } from "./artefact.ts";
import { checkArtefact, findFaults } from "./check-artefact.ts";
import { composeFocusArea } from "./compose-focus-area.ts";
import { composeProcess } from "./compose-process.ts";
import type { LiveData } from "./live-data.ts";

describe("what is composed", () => {
  it("opens its lists, adds up and tells no break-down of one to four, whatever was said", () => {
    fc.assert(
      fc.property(said, (contributions) => {
        const live = liveOf(contributions);
        const process = composeProcess(live);
        checkArtefact(process);
        assert.ok(process.page.kind === "process");
        for (const { statements } of process.page.areas) assertNotFew(statements);
        const groups = process.page.said?.channels ?? [];
        if (groups.length > 1)
          for (const group of groups) for (const count of [group.inputs]) assertNotFew(count);
        for (const { id } of live.report.areas) {
          const area = composeFocusArea(live, id)!;
          checkArtefact(area);
          assert.ok(area.page.kind === "focusArea");
          for (const each of [area.page.statements, area.page.inputs]) assertNotFew(each);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("names no note or input of fewer than five senders, nor one alone without a name", () => {
    fc.assert(
      fc.property(said, (contributions) => {
        const { statements, lists } = composeProcess(liveOf(contributions));
        const senders = new Map(contributions.map((each, at) => [titleOf(at), sendersOf(each)]));
        const titles = [
          ...statements.map((each) => each.title),
          ...lists.flatMap((list) => list.sources.map((each) => each.title)),
        ];
        for (const title of titles) if (title !== null) assert.ok(senders.get(title)! >= 5, title);
      }),
      { numRuns: 200 },
    );
  });

  it("shows one of a few, with neither title nor channel, and quotes no other of them", () => {
    const live = liveOf([
      {
        channel: "committee",
        kind: "compiledNote",
        groups: 6,
        areas: [true, true, true, false, false, false],
      },
    ]);
    const { page, lists, statements } = composeFocusArea(live, "a")!;
    assert.ok(page.kind === "focusArea");
    assert.equal(page.statements.count, null);
    const list = lists.find((each) => each.key === page.statements.list)!;
    assert.equal(list.statements.length, 1);
    assert.deepEqual(page.quotes, list.statements);
    const shown = statements.find((each) => each.number === list.statements[0])!;
    assert.deepEqual([shown.title, shown.channel], [null, null]);
  });

  it("names the themes of an area by size, and none that holds fewer than five of its statements", () => {
    const live = liveOf([
      {
        channel: "committee",
        kind: "compiledNote",
        groups: 6,
        areas: Array.from({ length: 12 }, (_, at) => at < 9),
      },
    ]);
    const theme = (number: number, name: string) => ({
      id: `t${number}`,
      number,
      name,
      definition: "",
      useWhen: "",
      notWhen: "",
      areaId: null,
      parentId: null,
      placed: 0,
      confirmed: 0,
    });
    const { statements } = live.report;
    const member = (themeId: string) => (each: { id: string }) =>
      ({ themeId, statementId: each.id, state: "placed", firm: true }) as const;
    const themed: LiveData = {
      ...live,
      themes: [theme(1, "Lys"), theme(2, "Tilbygning"), theme(3, "Naboer")],
      themeMembers: [
        ...statements.slice(0, 5).map(member("t1")),
        ...statements.slice(2, 12).map(member("t2")),
        // Four of the area, and three outside it.
        ...statements.slice(5, 12).map(member("t3")),
      ],
    };
    const artefact = composeFocusArea(themed, "a")!;
    checkArtefact(artefact);
    assert.ok(artefact.page.kind === "focusArea");
    assert.deepEqual(
      artefact.page.themes?.map((each) => [each.name, each.statements.count, each.statements.of]),
      [
        ["Tilbygning", 7, 9],
        ["Lys", 5, 9],
      ],
    );
    for (const { statements: count, quotes } of artefact.page.themes!) {
      const list = artefact.lists.find((each) => each.key === count.list)!;
      assert.ok(quotes.length > 0);
      for (const number of quotes) assert.ok(list.statements.includes(number));
    }
  });

  it("is equal for equal data", () => {
    const live = () => liveOf([{ channel: "web", kind: "input", groups: null, areas: [true, false] }]);
    assert.deepEqual(composeProcess(live()), composeProcess(live()));
  });
});

describe("an artefact that does not hold together", () => {
  const sound = () =>
    composeProcess(
      liveOf([
        { channel: "web", kind: "input", groups: null, areas: Array.from({ length: 8 }, (_, at) => at < 6) },
      ]),
    );
  const faults = (spoil: (artefact: Artefact) => void) => {
    const artefact = structuredClone(sound());
    spoil(artefact);
    return findFaults(artefact).join("; ");
  };
  const said = (artefact: Artefact) =>
    artefact.page.kind === "process" ? artefact.page.said! : assert.fail();

  it("is told what is wrong with it", () => {
    assert.equal(
      faults(() => {}),
      "",
    );
    assert.match(
      faults((each) => said(each).statements.count!++),
      /a number says 9 and its list statements 8/,
    );
    assert.match(
      faults((each) => each.lists.pop()),
      /a number opens .* which is not there/,
    );
    assert.match(
      faults((each) => each.lists[0]!.statements.pop()),
      /says 6 and holds 5/,
    );
    assert.match(
      faults((each) => each.statements.pop()),
      /names statement 8, which is not there/,
    );
    assert.match(
      faults((each) => each.statements.push(each.statements[0]!)),
      /stands twice/,
    );
    assert.match(
      faults((each) => {
        said(each).ledger.coded = said(each).ledger.total;
      }),
      /the ledger adds up to/,
    );
    assert.match(
      faults((each) => {
        each.lists[0]!.sources = [{ title: null, channel: null, groups: null, statements: 1 }];
      }),
      /mixes units/,
    );
    assert.match(
      faults((each) => {
        each.lists[0]!.statements[1] = each.lists[0]!.statements[0]!;
      }),
      /counts one twice/,
    );
    assert.match(
      faults((each) => {
        each.statements[0]!.text = null;
      }),
      /neither shown nor held back/,
    );
  });
});

interface Given {
  channel: string;
  kind: "input" | "compiledNote";
  groups: number | null;
  /** Its statements: coded to area »a« or not. */
  areas: boolean[];
}

const said = fc.array(
  fc.record({
    channel: fc.constantFrom("web", "mail", "letter", "committee"),
    kind: fc.constantFrom("input" as const, "input" as const, "compiledNote" as const),
    groups: fc.option(fc.integer({ min: 1, max: 9 })),
    areas: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 14 },
);

const titleOf = (at: number) => `Dokument ${at}`;
const sendersOf = ({ kind, groups }: Given) => (kind === "input" ? 1 : (groups ?? 1));
const assertNotFew = ({ count }: PublicCount) =>
  assert.ok(count === null || count === 0 || count >= 5, `${count}`);

/** Everything that was said, one document for each contribution, in two areas. */
function liveOf(given: readonly Given[]): LiveData {
  const contributions = given.map(
    ({ channel, kind, groups }, at) =>
      ({
        id: `c${at}`,
        documentId: `d${at}`,
        intakeId: null,
        kind,
        channel,
        groups: kind === "input" ? null : groups,
      }) as Contribution,
  );
  let number = 0;
  const rows = given.flatMap(({ areas }, at) =>
    areas.map((coded) => {
      number += 1;
      const statement = {
        id: `s${number}`,
        number,
        text: `Vi mangler noget her, og det er nummer ${number}`,
        contributionId: `c${at}`,
        documentId: `d${at}`,
        intakeId: null,
      } as Statement;
      return { statement, coded };
    }),
  );
  const statements = rows.map((row) => row.statement);
  const coded = rows.filter((row) => row.coded).map((row) => row.statement.id);
  const report = {
    process: {
      id: "p",
      slug: "p",
      name: "Proces",
      municipality: "Åkær Kommune",
      purpose: "",
      caseNumber: null,
    },
    areas: [
      { id: "a", position: 1, name: "Boliger", definition: "" },
      { id: "b", position: 2, name: "Veje", definition: "" },
    ],
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions,
    titles: new Map(given.map((_, at) => [`d${at}`, titleOf(at)])),
    byArea: new Map([["a", coded]]),
    ledger: {
      total: rows.length,
      coded: coded.length,
      waiting: rows.length - coded.length,
      rest: [],
      excluded: [],
    },
    places: rows.map(({ statement, coded: isCoded }) => ({
      statementId: statement.id,
      place: isCoded ? "coded" : "waiting",
      reason: null,
    })),
    findings: [],
    sound: new Set(statements.map((each) => each.id)),
  } as unknown as ReportData;
  return {
    report,
    themes: [],
    themeMembers: [],
    parts: { phases: [], focusAreas: [], decisions: [], promises: [], budget: [] },
    countedAt: "2026-06-18T10:00:00.000Z",
    areaNumbers: new Map([
      ["a", 1],
      ["b", 2],
    ]),
  };
}
