import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contribution } from "#rooms/contributions/door.ts";
import type { FrozenVersion, NamedGroup } from "#rooms/sensemaking/door.ts";
import { composeSummary } from "./compose-summary.ts";
import { namelessVersion, type SummarySource } from "./summary-source.ts";
import { summaryOf } from "./testing/made-up-act.ts";

const finding = "01890000-0000-7000-8000-000000000aaa";
const other = "01890000-0000-7000-8000-000000000bbb";
const sentence = "I Lyngå handler en større del om Gode boliger";
const placed = Array.from({ length: 30 }, (_, at) => (at % 2 ? "homes" : "young"));
const lyngå: NamedGroup = { by: "place", group: "Lyngå" };

describe("a sentence of an approved summary that names a place", () => {
  it("stands where a note from there is told by name", () => {
    const source = withFinding(summaryOf(placed, 1), lyngå);
    assert.deepEqual(namelessVersion(source).unnamed, []);
    assert.ok(JSON.stringify(composeSummary(source)).includes(sentence));
  });

  it("is not in what is published when that note came alone since the last publication", () => {
    const source = since(withFinding(summaryOf(placed, 1), lyngå));
    const told = composeSummary(source);
    assert.ok(!JSON.stringify(told).includes("Lyngå"), JSON.stringify(told.page));
    assert.match(
      JSON.stringify(told.page),
      /Sætningen vises ikke, da den kunne røbe, hvor udsagn kommer fra\./,
    );
    assert.deepEqual(namelessVersion(source).unnamed, [{ sentence, by: "place" }], "the secretary is told");
  });

  it("its numbers stay, and the finding keeps its place", () => {
    const { page } = composeSummary(since(withFinding(summaryOf(placed, 1), lyngå)));
    assert.ok(page.kind === "summary");
    const [first, second] = page.report.body.filter((node) => node.kind === "finding");
    assert.deepEqual([first?.number, second?.number, second?.heading], [1, 2, "Det er sagt om Gode boliger"]);
    assert.match(JSON.stringify(first?.body), /15 af 30 udsagn/);
    assert.match(
      JSON.stringify(page.report.body),
      /"Sætningen vises ikke[^"]*"},{"kind":"text","text":" "},{"kind":"ref","text":"15 af 30 udsagn"/,
    );
  });

  it("is left as it was in the version itself", () => {
    const source = since(withFinding(summaryOf(placed, 1), lyngå));
    const before = structuredClone(source.version);
    composeSummary(source);
    assert.deepEqual(source.version, before);
  });

  it("stands when a person wrote it anew and named nobody", () => {
    const source = since(withFinding(summaryOf(placed, 1), lyngå, "Boliger fylder mere ét sted end andre"));
    assert.match(JSON.stringify(composeSummary(source)), /Boliger fylder mere ét sted end andre/);
    assert.deepEqual(namelessVersion(source).unnamed, []);
  });

  it("nor is one that names a source or a kind of sender, by the same rule", () => {
    for (const group of [
      { by: "source", group: "d4" },
      { by: "senderKind", group: "Forening" },
    ] as const) {
      const said =
        group.by === "source"
          ? "I Notat fra bord 4 handler en større del om boliger"
          : "Når afsenderen er forening, handler en større del om boliger";
      const open = withFinding(summaryOf(placed, 1), group, said);
      assert.ok(JSON.stringify(composeSummary(open)).includes(said));
      assert.ok(!JSON.stringify(composeSummary(since(open))).includes(said));
    }
  });
});

/** The last note, the only one from Lyngå and from a club, came after all the others had been published. */
function since(source: SummarySource): SummarySource {
  const earlier = new Set(
    source.version.statements.flatMap(({ number, contributionId }) =>
      contributionId === "c4" ? [] : number,
    ),
  );
  const known = {
    publicationId: "p1",
    publishedAt: new Date(1),
    all: earlier,
    coded: earlier,
    told: new Map(),
    few: new Set<string>(),
    hidden: new Set<string>(),
    findings: new Map(),
  };
  return { ...source, before: { known: [known], opened: new Set() } };
}

/** Two findings, told in one minute and one by one; the first is of a group. */
function withFinding(source: SummarySource, group: NamedGroup, said = sentence): SummarySource {
  const { version } = source;
  const lists = [finding, other].map((id, at) => ({
    ref: `list-finding-${id}`,
    unit: "statement" as const,
    what: `udsagn bag »${at === 0 ? said : "Det er sagt om Gode boliger"}«`,
    count: 15,
    statementNumbers: Array.from({ length: 15 }, (_, n) => 2 * n + 2),
    contributionIds: [],
  }));
  const number = { kind: "ref" as const, text: "15 af 30 udsagn", ref: `list-finding-${finding}` };
  const body: FrozenVersion["report"]["body"] = [
    { kind: "numbers", items: [[{ kind: "text", text: `${said}. ` }, number]] },
    ...[said, "Det er sagt om Gode boliger"].map((heading, at) => ({
      kind: "finding" as const,
      number: at + 1,
      heading,
      headingId: `finding-${at + 1}`,
      ends: false,
      body: [{ kind: "paragraph" as const, inlines: [{ ...number, ref: lists[at]!.ref }] }],
    })),
  ];
  return {
    ...source,
    contributions: source.contributions.map((each, at) => ({
      ...each,
      ...(at === 4 && ({ place: "Lyngå", senderKind: "Forening" } as Partial<Contribution>)),
    })),
    version: {
      ...version,
      named: [{ finding, ...group }],
      lists: [...version.lists, ...lists],
      report: {
        ...version.report,
        body: [...version.report.body, ...body],
        references: [
          ...version.report.references,
          ...lists.map(({ ref, what }) => ({ id: ref, text: `15: ${what}`, href: "/" })),
        ],
      },
    },
  };
}
