import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "./empty-recipe.ts";
import { read } from "./read.ts";
import { readJson } from "./read-json.ts";
import { plainExtraction } from "./testing/plain-extraction.ts";

/** As the command line prints it: through JSON and back. */
const jsonOf = (text: string) =>
  JSON.parse(JSON.stringify(readJson(read(plainExtraction(text), emptyRecipe), "fil.txt")));
const has = (value: object, keys: string) => {
  for (const key of keys.split(" ")) assert.ok(key in value, key);
};

const minutes = `Referat af møde i Lokal-MED Solhøj

Punkt 3: Vagtplan

81.38.00-P35-7-26

Indstilling

1. At planen sendes i høring

Beslutning

Godkendt. Der er 2 mio. kr. til det.

Bilag

- Vagtplan.pdf
`;

test("the promised keys are all there, under the names they were promised", () => {
  const json = jsonOf(minutes);
  has(json, "kind blocks points feedback items focusAreas phases facts repairs doubts");
  const [item] = json.items;
  has(item, "number title caseNumber sections recommendations outcome enclosures");
  assert.deepEqual(
    { ...item.caseNumber, spans: undefined },
    { text: "81.38.00-P35-7-26", kle: "81.38.00", facet: "P35", number: "7", year: 2026, spans: undefined },
  );
  has(item.sections[0], "kind title text");
  has(item.outcome, "kind text");
  const money = json.facts.find((fact: { kind: string }) => fact.kind === "money");
  has(money, "kind text value spans");
  assert.equal(money.value, 200_000_000);
});

test("points carry text and spans, repairs what they did and why", () => {
  const json = jsonOf("Opsamling\n\nGruppe 1\n\n\uf0b7 Mere lys\n\uf0b7 Flere bænke\n");
  has(json.points[0], "text spans");
  assert.deepEqual(json.points[0].text, "Mere lys");
  has(json.repairs[0], "kind from to span reason");
  assert.deepEqual(
    [json.repairs[0].kind, json.repairs[0].from, json.repairs[0].to],
    ["bullet", "\uf0b7", "•"],
  );
});

test("the same text gives the same bytes twice", () => {
  assert.equal(JSON.stringify(jsonOf(minutes)), JSON.stringify(jsonOf(minutes)));
});
