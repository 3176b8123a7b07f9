import assert from "node:assert/strict";
import { test } from "node:test";
import { agreeCsv } from "#sense/agreement/agree-csv.ts";
import { agreementTable } from "#sense/agreement/agreement-table.ts";
import { cohenKappa } from "#sense/agreement/pair-agreement.ts";
import { saturationCurve } from "#sense/agreement/saturation.ts";
import { SenseProblem, senseProblemText } from "#sense/problem.ts";

const codings = `id,coder,code
1,Ane,vand
1,Bo,vand
2,Ane,vand
2,Ane,veje
2,Bo,veje
3,Ane,skole
3,Bo,
4,Ane,veje
`;

test("several rows are several codes, and an empty code is a judgement of its own", () => {
  const report = agreeCsv(codings);
  assert.deepEqual([report.units, report.pairedUnits, report.multiLabel], [4, 3, true]);
  assert.deepEqual(
    report.alpha.map((one) => one.distance),
    ["masi", "jaccard", "nominal"],
  );
  assert.deepEqual(report.pairs[0], {
    coders: ["Ane", "Bo"],
    units: 3,
    equal: 1,
    kappa: report.pairs[0]!.kappa,
  });
});

test("each code is told with how often it was used and how many pairs agree on it", () => {
  const byCode = new Map(agreeCsv(codings).codes.map((one) => [one.code, one]));
  const { used, pairs, equalPairs } = byCode.get("vand")!;
  assert.deepEqual({ used, pairs, equalPairs }, { used: 3, pairs: 3, equalPairs: 2 });
  assert.equal(byCode.get("veje")!.alpha, 1);
  assert.equal(byCode.get("veje")!.kappa, 1);
});

/** R. Artstein and M. Poesio, "Inter-Coder Agreement for Computational Linguistics", 2008, section 2: kappa .801. */
test("Cohen's kappa equals the worked example", () => {
  const cells: [number, number, number][] = [
    [0, 0, 46],
    [1, 0, 6],
    [1, 1, 32],
    [1, 2, 6],
    [2, 2, 10],
  ];
  const pairs = cells.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const));
  assert.equal(cohenKappa(pairs)?.toFixed(3), "0.801");
  assert.equal(cohenKappa([[0, 0]]), null);
});

test("the table reads in both languages, with n beside every share", () => {
  const danish = agreementTable(agreeCsv(codings), "da");
  assert.match(danish, /3 af 4 udsagn er kodet af to eller flere\. Kodere: Ane, Bo\./);
  assert.match(danish, /^vand .* 66,7 % {2}\(2\/3\) +3$/m);
  assert.match(agreementTable(agreeCsv(codings), "en"), /^Ane · Bo .* 33\.3 % {2}\(1\/3\)$/m);
});

const refusals: [string, string][] = [
  ["columnMissing", "id,coder\n1,Ane\n"],
  ["columnMissing", ""],
  ["cellMissing", "id,coder,code\n1,,vand\n"],
  ["cellMissing", "id,coder,code\n,Ane,vand\n"],
  ["oneCoder", "id,coder,code\n1,Ane,vand\n2,Ane,vand\n"],
  ["oneCoder", "id,coder,code\n"],
  ["nothingCodedTwice", "id,coder,code\n1,Ane,vand\n2,Bo,vand\n"],
];

for (const [code, csv] of refusals) {
  test(`what cannot be used is refused with a sentence: ${code}, ${csv.split("\n")[1] ?? "empty"}`, () => {
    assert.throws(
      () => agreeCsv(csv),
      (problem) => {
        assert.ok(problem instanceof SenseProblem);
        assert.equal(problem.code, code);
        assert.match(senseProblemText(problem, "da"), /\.$/);
        return true;
      },
    );
  });
}

test("the saturation curve counts what each 25 further statements brought", () => {
  const coded = Array.from({ length: 60 }, (_, at) => (at < 30 ? [`c${at}`] : ["c1", "c2"]));
  const curve = saturationCurve(coded);
  assert.deepEqual(
    curve.map(({ from, to, newCodes, codes }) => [from, to, newCodes.length, codes]),
    [
      [1, 25, 25, 25],
      [26, 50, 5, 30],
      [51, 60, 0, 30],
    ],
  );
});
