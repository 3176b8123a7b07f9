import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assign, placeStatements } from "#sense/assign.ts";
import { prepareCollection } from "#sense/collection.ts";
import { furtherThresholds } from "#sense/further-areas.ts";
import type { Assignment, Example, StatementText } from "#sense/types.ts";

const areas = [
  { id: "vand", name: "Vand", description: "Søer, vandløb og badning i Åkær Kommune. Åen skal være ren." },
  {
    id: "skole",
    name: "Skoler",
    description: "Undervisning, lærere og elever i folkeskolen i Åkær Kommune.",
  },
  { id: "veje", name: "Veje", description: "Cykelstier, fortove og huller i asfalten i Åkær Kommune." },
];

const statements = [
  { id: "1", text: "Flere cykelstier mellem landsbyerne" },
  { id: "2", text: "Eleverne skal have længere frikvarter" },
  { id: "3", text: "Vandløbene gror til" },
  { id: "4", text: "Åkær Kommune er et godt sted" },
  { id: "5", text: "Gratis pølser på torvet" },
  { id: "6", text: "Pølser er godt" },
];

function placed(id: string, examples: Example[] = []) {
  return assign(statements, areas, examples).find((one) => one.id === id)!;
}

test("a statement goes to the area whose words it uses, with those words as written", () => {
  assert.equal(placed("1").areaId, "veje");
  assert.deepEqual(placed("1").sharedWords, ["cykelstier"]);
  assert.equal(placed("2").areaId, "skole");
  assert.equal(placed("3").areaId, "vand");
  assert.notEqual(placed("3").band, "rest");
});

test("without a word in common the machine abstains, and still names the best area", () => {
  assert.equal(placed("5").band, "rest");
  assert.ok(areas.some((area) => area.id === placed("5").areaId));
});

test("the municipality's name, which all definitions hold, draws no statement", () => {
  assert.equal(placed("4").band, "rest");
  assert.deepEqual(placed("4").sharedWords, []);
});

test("a confirmed example teaches the words it holds", () => {
  const taught = placed("6", [{ id: "5", areaId: "skole", state: "confirmed" }]);
  assert.equal(taught.areaId, "skole");
  assert.deepEqual(taught.sharedWords, ["Pølser"]);
});

test("a rejected area is not proposed for that statement again", () => {
  const rejected = placed("1", [{ id: "1", areaId: "veje", state: "rejected" }]);
  assert.notEqual(rejected.areaId, "veje");
  assert.equal(rejected.ranking.at(-1)!.score, 0);
});

test("every area is in the ranking, best first, and the margin is to the second", () => {
  for (const one of assign(statements, areas)) {
    assert.equal(one.ranking.length, areas.length);
    assert.equal(one.ranking[0]!.areaId, one.areaId);
    assert.ok(Math.abs(one.margin - (one.ranking[0]!.score - one.ranking[1]!.score)) < 1e-6);
    assert.ok(one.score >= 0 && one.score <= 1);
  }
});

test("the order of statements, areas and examples changes nothing", () => {
  const words = "cykelsti sø elev lærer bænk asfalt torv skov bro badning".split(" ");
  const rows = Array.from({ length: 40 }, (_, row) => ({
    id: String(row),
    text: [row, row * 3 + 1, row * 7 + 2].map((at) => words[at % words.length]).join(" "),
  }));
  const examples = rows.slice(0, 20).map((row, at): Example => {
    return { id: row.id, areaId: areas[at % 3]!.id, state: at % 5 === 4 ? "rejected" : "confirmed" };
  });
  const expected = new Map(assign(rows, areas, examples).map((one) => [one.id, one]));
  const orders = fc.tuple(
    fc.shuffledSubarray(rows, { minLength: rows.length }),
    fc.shuffledSubarray(areas, { minLength: areas.length }),
    fc.shuffledSubarray(examples, { minLength: examples.length }),
  );
  fc.assert(
    fc.property(orders, ([shuffled, columns, decisions]) => {
      const found = assign(shuffled, columns, decisions);
      assert.deepEqual(
        found.map((one) => one.id),
        shuffled.map((row) => row.id),
      );
      for (const one of found) assert.deepEqual(one, expected.get(one.id));
    }),
    { numRuns: 30 },
  );
});

test("likeness in letters alone is no reason: without a word in common the band is rest", () => {
  const [near] = assign([{ id: "x", text: "Folkesklen" }], areas);
  assert.equal(near!.areaId, "skole");
  assert.ok(Math.sqrt(near!.score * near!.margin) > 0.09);
  assert.deepEqual([near!.sharedWords, near!.band], [[], "rest"]);
});

test("no areas, no statements and empty texts are no trouble", () => {
  assert.deepEqual(assign(statements, []), []);
  assert.deepEqual(assign([], areas), []);
  assert.equal(assign([{ id: "x", text: "" }], areas)[0]!.band, "rest");
});

test("ten thousand short statements take a moment, not a minute", () => {
  const words = "cykelsti sø elev lærer bænk lys torv skov bro hegn marked asfalt badning fortov klit".split(
    " ",
  );
  const many = Array.from({ length: 10_000 }, (_, row) => ({
    id: String(row),
    text: Array.from(
      { length: 9 },
      (_, at) => `${words[(row * (at + 3) + at * at) % words.length]}${row % (at + 7)}`,
    ).join(" "),
  }));
  const started = performance.now();
  assert.equal(assign(many, areas).length, 10_000);
  assert.ok(performance.now() - started < 60_000, `${performance.now() - started} ms`);
});

test("a confirmed statement too near another area widens the distance to it", () => {
  const examples: Example[] = [{ id: "1", areaId: "vand", state: "confirmed" }];
  const lead = (sharpenPasses: number) => {
    const { ranking } = assign(statements, areas, examples, { parameters: { sharpenPasses } })[0]!;
    const scoreOf = (areaId: string) => ranking.find((one) => one.areaId === areaId)!.score;
    return scoreOf("vand") - scoreOf("veje");
  };
  assert.ok(lead(3) > lead(0));
});

const both: StatementText[] = [
  { id: "a", text: "Asfalt og fortove" },
  { id: "b", text: "Eleverne skal have længere frikvarter" },
  { id: "c", text: "Cykelstier langs vejene" },
  { id: "d", text: "Skolen og lærerne" },
  { id: "e", text: "Cykelstier og fortove ved skolen, så eleverne kan færdes" },
];

test("a statement about two areas is proposed for both, one about one area for that alone", () => {
  const found = new Map(assign(both, areas).map((one) => [one.id, one]));
  const { areaId, also } = found.get("e")!;
  assert.deepEqual([areaId, ...also].sort(), ["skole", "veje"]);
  assert.deepEqual(found.get("c")!.also, []);
  for (const one of found.values()) if (one.band === "rest") assert.deepEqual(one.also, []);
});

test("what people reject of an area raises its own threshold, and no other's", () => {
  const scored = (score: number) => ({ areaId: "veje", score, state: "rejected" as const });
  const placed = assign(both, areas);
  const before = furtherThresholds(placed, []);
  const after = furtherThresholds(placed, [scored(0.9), scored(0.8)]);
  assert.ok(after.get("veje")! > 0.9);
  assert.equal(after.get("skole"), before.get("skole"));
  const confirmed = { ...scored(0.95), state: "confirmed" as const };
  assert.equal(furtherThresholds(placed, [scored(0.9), confirmed]).get("veje"), before.get("veje"));
});

test("a bare name is trusted less than a definition, until people have confirmed some", () => {
  const bare = areas.map((area) => ({ ...area, description: area.id === "vand" ? "" : area.description }));
  const named = (examples: Example[]) =>
    assign([{ id: "n", text: "Vandet stiger" }, ...statements], bare, examples).find(
      (one) => one.id === "n",
    )!;
  const examples = ["3", "4"].map((id): Example => ({ id, areaId: named([]).areaId, state: "confirmed" }));
  const share = ({ confidence, score, margin }: Assignment) => confidence / Math.sqrt(score * margin);
  assert.ok(share(named([])) < 0.9);
  assert.ok(share(named(examples)) > share(named([])));
});

test("bands are cut where they are told to be", () => {
  const collection = prepareCollection(statements, areas);
  const none = placeStatements(collection, [], { sureConfidence: 2, suggestionConfidence: 1.5 });
  assert.ok(none.every((one) => one.band === "rest"));
  const all = placeStatements(collection, [], { sureConfidence: 0, suggestionConfidence: 0 });
  assert.ok(all.every((one) => one.band === (one.sharedWords.length > 0 ? "sure" : "rest")));
});
