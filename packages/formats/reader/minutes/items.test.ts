import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { plainExtraction } from "../testing/plain-extraction.ts";

const readText = (text: string) => read(plainExtraction(text), emptyRecipe);
const itemsOf = (text: string) => readText(text).items;

const agenda = (mark: string) => `# Dagsorden for Økonomiudvalget i Åkær Kommune den 4. maj 2026

${mark}1. Klimaplan v/ Mette Dahlgaard

**Sagsnr.:** 330-2026-3619

**Resumé:**

Kort om planen.

**Indstilling**

Forvaltningen indstiller,

1. at planen sendes i høring,
2. at høringen varer otte uger.

**Beslutning**

Godkendt.

${mark}2. Skolestruktur

00.30.02G01-0022

**Indstilling**

Det indstilles, at orienteringen tages til efterretning.

**Beslutning**

Oversendt til byrådet.
`;

for (const [name, mark] of [
  ["headings", "## "],
  ["plain lines", ""],
])
  test(`items whose titles are numbered ${name} are kept apart`, () => {
    const items = itemsOf(agenda(mark!));
    assert.deepEqual(
      items.map((item) => [item.number, item.title, item.presenter, item.caseNumber?.text]),
      [
        ["1", "Klimaplan", "Mette Dahlgaard", "330-2026-3619"],
        ["2", "Skolestruktur", null, "00.30.02G01-0022"],
      ],
    );
    assert.deepEqual(
      items.map((item) => [item.recommendations.length, item.outcome?.kind]),
      [
        [2, "approved"],
        [1, "forwarded"],
      ],
    );
    assert.deepEqual(
      items[0]!.sections.map((section) => section.title),
      ["Resumé", "Indstilling", "Beslutning"],
    );
  });

test("numbered recommendations and the steps of a plan open no items", () => {
  const text = `Referat af møde i Lokal-MED Solhøj

Punkt 3: Vagtplan

Indstilling

1. At planen sendes i høring
2. At høringen varer otte uger

Beslutning

Planen har to skridt:

1. Høring
2. Plan

Det er aftalt.
`;
  assert.deepEqual(
    itemsOf(text).map((item) => [item.number, item.recommendations.length]),
    [["3", 2]],
  );
  assert.deepEqual(
    itemsOf(text.replace("Punkt 3: Vagtplan\n\n", "")).map((item) => item.number),
    [null],
  );
});
