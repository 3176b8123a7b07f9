import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { plainExtraction } from "../testing/plain-extraction.ts";

const readNote = (text: string) => read(plainExtraction(text), emptyRecipe);
const codes = (text: string) => readNote(text).doubts.map((doubt) => doubt.code);

test("a note that counts its groups but names none at its points asks who said what", () => {
  const text =
    "Notat fra temadag\n\nVi talte sammen i fire grupper.\n\nPointer\n\n• Mere lys\n• Flere bænke\n";
  assert.deepEqual(codes(text), ["whoSaidWhat"]);
});

test("nobody is asked who said it where the points stand under a group or a question", () => {
  const lead = "Notat fra temadag\n\nVi talte sammen i to grupper.\n\n";
  assert.deepEqual(codes(`${lead}Gruppe 1\n\n• Mere lys\n\nGruppe 2\n\n• Flere bænke\n`), []);
  assert.deepEqual(codes(`${lead}Spørgsmål 1: Hvad mangler?\n\n• Mere lys\n• Flere bænke\n`), []);
  assert.deepEqual(codes("Notat fra temadag\n\nPointer\n\n• Mere lys\n"), []);
});
