import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { repairKey } from "../repair-key.ts";
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

test("a line without a bullet goes on with the point above, and the join is listed", () => {
  const text = "Opsamling\n\nGruppe 1\n• Skolen i byen\n• Bussen, der kører\ntil stationen\n• Havnen\n";
  const reading = readNote(text);
  assert.deepEqual(
    reading.points.map((point) => point.text),
    ["Skolen i byen", "Bussen, der kører til stationen", "Havnen"],
  );
  assert.deepEqual(
    reading.repairs.map(({ kind, to }) => [kind, to]),
    [["join", " "]],
  );
});

test("a bullet that is undone leaves its words in the point before, over a blank line too", () => {
  for (const gap of ["\n", "\n\n"]) {
    const text = `Pointer\n\n\uf0b7 Mere lys.${gap}\uf0b7 Flere bænke.${gap}\uf0b7 En børnehave.\n`;
    const before = read(plainExtraction(text), { ...emptyRecipe, kind: "compiledNote" });
    const second = before.repairs.filter((repair) => repair.kind === "bullet")[1]!;
    const recipe = { ...emptyRecipe, kind: "compiledNote" as const, undone: [repairKey(second)] };
    assert.deepEqual(
      read(plainExtraction(text), recipe).points.map((point) => point.text),
      ["Mere lys. \uf0b7 Flere bænke.", "En børnehave."],
    );
  }
});
