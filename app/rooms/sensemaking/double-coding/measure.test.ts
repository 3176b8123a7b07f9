import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreeCsv } from "#sense/agreement/agree-csv.ts";
import { codingsCsv } from "./codings-csv.ts";
import { firmnessOf } from "./firmness.ts";
import { type Compared, measureAgreement } from "./measure.ts";
import type { Codes } from "./sample.ts";

const nameOf = (id: string) => ({ a: "Boliger", b: 'Veje, "busser"', c: "Børn" })[id] ?? id;
const area = (...areaIds: string[]): Codes => ({ target: "area", areaIds });
const rest: Codes = { target: "rest", areaIds: [] };
const out: Codes = { target: "exclusion", areaIds: [] };
const none: Codes = { target: "none", areaIds: [] };

/** Thirty statements: agreement, agreement in part, the rest, one left out, and one the first has not seen. */
const members: Compared[] = Array.from({ length: 30 }, (_, at) => {
  const one = area("abc"[at % 3]!);
  const first = at === 3 ? none : at === 4 ? out : at === 5 ? rest : one;
  const second = at % 5 === 0 ? area("a", "c") : at === 4 ? out : one;
  return { number: at + 1, first, second, machine: at % 4 === 0 ? rest : one };
});

describe("measuring a sample", () => {
  it("says what the exported codings say, to the last digit", () => {
    const { people } = measureAgreement(members, nameOf);
    assert.deepEqual(people, agreeCsv(codingsCsv(members, nameOf, false)));
    assert.equal(people?.multiLabel, true);
    assert.equal(people?.alpha[0]?.distance, "masi");
    const order = [...members].reverse();
    assert.deepEqual(measureAgreement(order, nameOf).people, people, "whatever the order of the statements");
  });

  it("leaves out what the first has not coded, of every number that needs them", () => {
    const { size, missingFirst, people, firstMachine, secondMachine } = measureAgreement(members, nameOf);
    assert.deepEqual(
      [size, missingFirst, people?.pairedUnits, firstMachine?.pairedUnits, secondMachine?.pairedUnits],
      [30, 1, 29, 29, 30],
    );
  });

  it("sets the machine beside the two as a coder of its own", () => {
    assert.deepEqual(measureAgreement(members, nameOf).firstMachine?.coders, ["1", "maskine"]);
    const three = agreeCsv(codingsCsv(members, nameOf, true));
    assert.deepEqual(three.coders, ["1", "2", "maskine"]);
  });

  it("says nothing where nothing is shared, and gives no interval to a handful", () => {
    const apart = members.map((one) => ({ ...one, first: none }));
    assert.equal(measureAgreement(apart, nameOf).people, null);
    const few = measureAgreement(members.slice(6, 14), nameOf);
    assert.equal(few.people?.alpha[0]?.interval, null);
  });

  it("names how much an alpha bears at Krippendorff's own limits", () => {
    assert.deepEqual([0.8, 0.799, 0.667, 0.666, -0.2].map(firmnessOf), [
      "firm",
      "tentative",
      "tentative",
      "below",
      "below",
    ]);
  });
});
