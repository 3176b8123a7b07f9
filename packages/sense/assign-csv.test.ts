import assert from "node:assert/strict";
import { test } from "node:test";
import { assignCsv } from "#sense/assign-csv.ts";
import { parseCsv } from "#sense/csv.ts";
import { SenseProblem, senseProblemText } from "#sense/problem.ts";

const areas = JSON.stringify([
  { name: "Vand", description: "Søer, vandløb og badning" },
  { name: "Veje", description: "Cykelstier, fortove og asfalt" },
]);
const statements = 'id,text\nb,"Søer, der gror til"\na,Flere cykelstier\n';

test("each statement gets a row with area, score, margin and band, in the order given", () => {
  const [head, ...rows] = parseCsv(assignCsv({ statements, areas }));
  assert.deepEqual(head, ["id", "area", "score", "margin", "band"]);
  assert.deepEqual(
    rows.map(([id, area]) => [id, area]),
    [
      ["b", "Vand"],
      ["a", "Veje"],
    ],
  );
  for (const [, , score, margin, band] of rows) {
    assert.match(`${score} ${margin}`, /^\d\.\d{6} \d\.\d{6}$/);
    assert.match(band!, /^(sure|suggestion|rest)$/);
  }
});

test("columns are found by name, and further columns are passed over", () => {
  const other = "channel,text,id\nkort,Flere cykelstier,7\n";
  assert.equal(parseCsv(assignCsv({ statements: other, areas }))[1]![0], "7");
});

test("the same input gives the same bytes", () => {
  assert.equal(assignCsv({ statements, areas }), assignCsv({ statements, areas }));
});

test("a background finds the area of a statement that shares no word with any, and tells how far it is", () => {
  const kept = ["cykelsti asfalt rabat", "fortov asfalt rabat", "cykelsti fortov rabat"];
  const other = ["sø badning krebs", "vandløb badning krebs", "sø vandløb krebs"];
  const lines = [...kept, ...other].flatMap((line) => [line, `${line} igen`, `${line} længe`]);
  const one = "id,text\na,Rabatten er skæv\nb,Krebsene er væk\n";
  const shares: number[] = [];
  const [, first, second] = parseCsv(
    assignCsv({
      statements: one,
      areas,
      background: lines.join("\n"),
      progress: (share) => shares.push(share),
    }),
  );
  assert.deepEqual([first![1], second![1]], ["Veje", "Vand"]);
  assert.equal(shares.at(-1), 1);
});

const refusals: [string, Parameters<typeof assignCsv>[0]][] = [
  ["columnMissing", { statements: "id,tekst\n1,x\n", areas }],
  ["columnMissing", { statements: "", areas }],
  ["idTwice", { statements: "id,text\n1,x\n1,y\n", areas }],
  ["areasNotAList", { statements, areas: "{" }],
  ["areasNotAList", { statements, areas: '[{"description":"x"}]' }],
  ["areaTwice", { statements, areas: '[{"name":"x"},{"name":"x"}]' }],
  ["unknownStatement", { statements, areas, confirmed: "id,area\nz,Vand\n" }],
  ["unknownArea", { statements, areas, confirmed: "id,area\na,Ild\n" }],
];

for (const [code, inputs] of refusals) {
  test(`what cannot be used is refused with a sentence: ${code}`, () => {
    assert.throws(
      () => assignCsv(inputs),
      (problem) => {
        assert.ok(problem instanceof SenseProblem);
        assert.equal(problem.code, code);
        assert.match(senseProblemText(problem, "da"), /[a-zæøå].*\.$|\]\.$/);
        return true;
      },
    );
  });
}
