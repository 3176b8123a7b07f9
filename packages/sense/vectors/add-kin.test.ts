import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assign } from "#sense/assign.ts";
import type { Example } from "#sense/types.ts";

const areas = [
  { id: "færden", name: "Færden", description: "Busser og køreplaner i Åkær Kommune" },
  { id: "læring", name: "Læring", description: "Skoler og lærere i Åkær Kommune" },
  { id: "natur", name: "Natur", description: "Skove og stier i Åkær Kommune" },
];
const statements = [
  { id: "1", text: "Frikvarteret er for kort" },
  { id: "2", text: "En bænk ved lysningen" },
  { id: "3", text: "Chaufføren er flink" },
  { id: "4", text: "Flere køreplaner" },
];
const subjects = [
  ["bus", "køreplan", "chauffør", "afgang", "linje", "billet"],
  ["skole", "lærer", "frikvarter", "lektie", "tavle", "klasse"],
  ["skov", "sti", "lysning", "bøg", "dyr", "bål"],
];
/** Twenty lines about each subject: every three of its words. */
const lines = subjects.flatMap((words) =>
  words.flatMap((a, first) =>
    words
      .slice(first + 1)
      .flatMap((b, second) => words.slice(first + second + 2).map((c) => `${a} ${b} ${c}`)),
  ),
);
const background = lines.join("\n");
const vectors = { dimensions: 3 };

const areaOf = (id: string, placed: ReturnType<typeof assign>) => placed.find((one) => one.id === id)!.areaId;

test("a statement that shares no word with any area finds it by the company its words keep", () => {
  const placed = assign(statements, areas, [], { background, vectors });
  assert.equal(areaOf("1", placed), "læring");
  assert.equal(areaOf("2", placed), "natur");
  assert.equal(areaOf("3", placed), "færden");
  const without = assign(statements, areas, [], { background, vectors: { kinWeight: 0 } });
  assert.ok(without.slice(0, 3).every((one) => one.score < 0.1));
});

test("a word that is only akin is no reason: the band stays rest", () => {
  const placed = assign(statements, areas, [], { background, vectors });
  for (const one of placed.slice(0, 3)) assert.deepEqual([one.band, one.sharedWords], ["rest", []]);
  assert.notEqual(placed[3]!.band, "rest");
});

test("no background and an empty one give the same, whatever the parameters of the vectors", () => {
  const examples: Example[] = [{ id: "1", areaId: "læring", state: "confirmed" }];
  const expected = assign(statements, areas, examples);
  for (const nothing of ["", "\n \n", "og men 17"]) {
    assert.deepEqual(
      assign(statements, areas, examples, { background: nothing, vectors: { kinWeight: 9 } }),
      expected,
    );
  }
});

test("the order of the background's lines and of the statements changes nothing", () => {
  const expected = new Map(
    assign(statements, areas, [], { background, vectors }).map((one) => [one.id, one]),
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(lines, { minLength: lines.length }),
      fc.shuffledSubarray(statements, { minLength: statements.length }),
      (told, rows) => {
        for (const one of assign(rows, areas, [], { background: told.join("\n"), vectors })) {
          assert.deepEqual(one, expected.get(one.id));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test("whoever waits is told how far it has come", () => {
  const shares: number[] = [];
  assign(statements, areas, [], { background, vectors, progress: (share) => shares.push(share) });
  assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assign(statements, areas, [], { progress: () => assert.fail("nothing is learnt") });
});
