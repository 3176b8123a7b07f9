import assert from "node:assert/strict";
import { test } from "node:test";
import type { Section } from "#formats/reading.ts";
import { layOutSection } from "./lay-out-section.ts";
import { minutes } from "./sample-minutes.ts";

const item = minutes.items[0]!;
const sectionOf = (kind: Section["kind"]) => item.sections.find((section) => section.kind === kind)!;
const shown = (section: Section) => layOutSection(section, item).map((piece) => [piece.kind, piece.text]);

test("a sub-heading stands where it stood, between its paragraphs", () => {
  assert.deepEqual(shown(sectionOf("presentation")), [
    ["words", "Forsøget begyndte i januar."],
    ["subheading", "Hvad vi har lært"],
    ["words", "Færre fald og roligere nætter."],
  ]);
});

test("recommendations follow their opening words, and their number is not said twice", () => {
  assert.deepEqual(shown(sectionOf("recommendation")), [
    ["words", "Forvaltningen indstiller,"],
    ["recommendation", "at udvalget drøfter bemandingen"],
    ["recommendation", "at et forsøg tages til efterretning"],
  ]);
});

test("what does not stand in the text word for word comes after it, so nothing is lost", () => {
  const section: Section = {
    ...sectionOf("presentation"),
    subheadings: [{ text: "Et andet sted", spans: [] }],
  };
  assert.deepEqual(shown(section).at(-1), ["subheading", "Et andet sted"]);
});

test("recommendations are shown in their own section only", () => {
  const outcome: Section = { ...sectionOf("outcome"), text: item.recommendations[0]!.text };
  assert.deepEqual(shown(outcome), [["words", item.recommendations[0]!.text]]);
});

test("paragraphs and list items stand apart, and a list mark is said once", () => {
  const section = {
    ...sectionOf("outcome"),
    text: "Forsøget har tre dele: - Vagter om natten - Lys på gangene Det koster 3.",
    subheadings: [],
    paragraphs: [
      { text: "Forsøget har tre dele:", marker: null },
      { text: "Vagter om natten", marker: "-" },
      { text: "Lys på gangene", marker: "-" },
      { text: "Det koster 3.", marker: null },
    ],
  };
  assert.deepEqual(shown(section), [
    ["words", "Forsøget har tre dele:"],
    ["listItem", "Vagter om natten"],
    ["listItem", "Lys på gangene"],
    ["words", "Det koster 3."],
  ]);
});

test("a paragraph that is not in the text leaves the text whole", () => {
  const section = {
    ...sectionOf("outcome"),
    text: "Udvalget drøftede sagen.",
    subheadings: [],
    paragraphs: [{ text: "Noget helt andet", marker: null }],
  };
  assert.deepEqual(shown(section), [["words", "Udvalget drøftede sagen."]]);
});
