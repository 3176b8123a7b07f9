import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contribution, Statement } from "#rooms/contributions/door.ts";
import { differencesBy } from "./differences-by.ts";
import { possibleTemplates, sayTemplate, templateQuery } from "./finding-templates.ts";
import { proposeFindings } from "./propose-findings.ts";
import type { ReportData } from "./report-data.ts";
import { verifyOffered } from "./verify-offered.ts";

interface Said {
  place?: string;
  senderKind?: string;
  note?: string;
  groups?: number;
  /** One for each sender, or each statement of a note: in the first area or not. */
  homes: boolean[];
}

const many = (yes: number, no: number) => [
  ...Array.from({ length: yes }, () => true),
  ...Array.from({ length: no }, () => false),
];

describe("what one place says more of than the others", () => {
  it("is proposed with its numbers, and said in both languages so that the verifier passes it", () => {
    const data = dataOf([
      { place: "Lyngå", homes: many(14, 6) },
      { place: "Åbrinken", homes: many(3, 27) },
      { place: "Havnebyen", homes: many(4, 26) },
    ]);
    const { proposed } = proposeFindings(data, [], "da");
    const found = proposed.find(({ template }) => template.kind === "differenceBy")!;
    assert.equal(found.sentence, "I Lyngå handler en større del om Gode boliger");
    assert.deepEqual(
      found.shares.map(({ name, mentions, of }) => [name, mentions, of]),
      [
        ["Lyngå", 14, 20],
        ["Havnebyen", 4, 30],
        ["Åbrinken", 3, 30],
      ],
    );
  });

  it("each sentence the counts allow is borne out by its own list", () => {
    const data = dataOf([
      { place: "Lyngå", senderKind: "forening", homes: many(14, 6) },
      { place: "Lyngå", senderKind: "borger", homes: many(9, 3) },
      { place: "Åbrinken", senderKind: "borger", homes: many(1, 29) },
      { place: "Havnebyen", senderKind: "forening", homes: many(8, 2) },
      { note: "Notat fra havnen", groups: 6, homes: many(12, 1) },
      { note: "Notat fra skolen", groups: 6, homes: many(1, 30) },
      ...["Nord", "Syd", "Øst"].map((place) => ({ place, homes: many(1, 5) })),
    ]);
    const kinds = new Set<string>();
    for (const use of possibleTemplates(data)) {
      if (use.kind !== "differenceBy" && use.kind !== "spread") continue;
      kinds.add(`${use.kind} ${use.by}`);
      const { focusAreaId } = templateQuery(data, use);
      for (const lang of ["da", "en"] as const) {
        const sentence: string | null = sayTemplate(data, use, lang);
        assert.ok(sentence, JSON.stringify(use));
        const [verdict] = verifyOffered(data, [{ text: sentence, lists: [{ area: focusAreaId! }] }], lang);
        assert.deepEqual(verdict!.faults, [], sentence);
      }
    }
    assert.deepEqual([...kinds].sort(), [
      "differenceBy place",
      "differenceBy senderKind",
      "differenceBy source",
      "spread place",
    ]);
  });

  it("names no place that four have spoken from, nor one where four statements say it", () => {
    const others = { place: "Åbrinken", homes: many(1, 80) };
    const fewSenders = dataOf([{ place: "Lyngå", homes: many(4, 0) }, others]);
    const fewStatements = dataOf([{ place: "Lyngå", homes: many(4, 4) }, others]);
    const enough = dataOf([{ place: "Lyngå", homes: many(5, 3) }, others]);
    const oneNote = dataOf([{ note: "Notat fra Lyngå", groups: 2, homes: many(20, 0) }, others]);
    assert.deepEqual(differencesBy(fewSenders), []);
    const named = (data: ReportData) => differencesBy(data).map(({ group, area }) => `${group} ${area}`);
    assert.ok(!named(fewStatements).includes("Lyngå a"));
    assert.ok(named(enough).includes("Lyngå a"));
    assert.deepEqual(differencesBy(oneNote), [], "two groups behind a note are two senders");
  });

  it("says one thing of each area in each dimension, and nothing twice that parts the statements alike", () => {
    const data = dataOf([
      { place: "Lyngå", senderKind: "forening", homes: many(20, 2) },
      { place: "Åbrinken", senderKind: "borger", homes: many(1, 60) },
      { place: "Havnebyen", senderKind: "borger", homes: many(15, 15) },
    ]);
    const said = possibleTemplates(data).flatMap((use) => (use.kind === "differenceBy" ? use : []));
    const keys = said.map(({ by, area }) => `${by} ${area}`);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(
      said.filter(({ area }) => area === "a").map(({ by, group }) => [by, group]),
      [["place", "Lyngå"]],
      "the clubs are those of Lyngå",
    );
  });

  it("what chance alone would show somewhere among many places is not said", () => {
    const data = dataOf(
      Array.from({ length: 20 }, (_, at) => ({
        place: `By ${at}`,
        homes: many(at === 7 ? 8 : 4, at === 7 ? 12 : 16),
      })),
    );
    assert.deepEqual(differencesBy(data), []);
  });
});

/** Inputs from one place or kind each, or a note; the second area holds what is not about homes. */
function dataOf(said: readonly Said[]): ReportData {
  const contributions: Contribution[] = [];
  const statements: Statement[] = [];
  const homes: string[] = [];
  const rest: string[] = [];
  for (const [at, { place, senderKind, note, groups, homes: about }] of said.entries())
    for (const [no, isHome] of about.entries()) {
      const contributionId = note ? `n${at}` : `c${at}-${no}`;
      if (!note || no === 0)
        contributions.push({
          id: contributionId,
          kind: note ? "compiledNote" : "input",
          channel: "unknown",
          groups: note ? (groups ?? null) : null,
          place: place ?? null,
          senderKind: senderKind ?? null,
        } as Contribution);
      const number = statements.length + 1;
      const id = `s${number}`;
      statements.push({
        id,
        number,
        text: isHome ? "Flere gode boliger til alle" : "Vejen gennem byen er for smal",
        contributionId,
        documentId: note ? `d${at}` : null,
        intakeId: note ? null : "sheet",
        group: null,
      } as Statement);
      (isHome ? homes : rest).push(id);
    }
  return {
    process: { name: "Proces", municipality: "Åkær Kommune" },
    areas: [
      { id: "a", position: 1, name: "Gode boliger", definition: "Boliger til alle" },
      { id: "b", position: 2, name: "Veje", definition: "Vejen og stien" },
    ],
    statements,
    byId: new Map(statements.map((each) => [each.id, each])),
    contributions,
    titles: new Map(said.flatMap(({ note }, at) => (note ? [[`d${at}`, note] as const] : []))),
    byArea: new Map([
      ["a", homes],
      ["b", rest],
    ]),
    themes: [],
    byTheme: new Map(),
    copies: [],
    minorities: [],
    findings: [],
    places: statements.map(({ id }) => ({ statementId: id, place: "coded", reason: null })),
    ledger: { total: statements.length, rest: [], excluded: [] },
    sound: new Set(statements.map(({ id }) => id)),
    at: null,
  } as unknown as ReportData;
}
