import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import { read } from "#formats/reader/read.ts";
import type { Recipe } from "#formats/reading.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { changeRecipe, type RecipeChange } from "./recipe.ts";
import { groupRepairs, groupUndone, repairKindId } from "./repair-kind.ts";

const signs = [...damagedNote];
const extraction = {
  mediaType: "text/plain" as const,
  text: damagedNote,
  pages: [{ start: 0, end: signs.length }],
  marks: [],
  title: null,
  language: null,
  warnings: [],
  extractor: "test",
};
const readWith = (recipe: Recipe) => read(extraction, recipe);
const standsAt = (start: number, letters: string) => signs.slice(start).join("").startsWith(letters);
const change = (recipe: Recipe, what: RecipeChange) =>
  changeRecipe({ recipe, reading: readWith(recipe), standsAt }, what);
const count = (recipe: Recipe, kindKey: string) =>
  groupRepairs(readWith(recipe).repairs).get(kindKey)?.length ?? 0;

test("undoing a kind undoes each of it, and taking the kind in again gives the first recipe back", () => {
  assert.equal(count(emptyRecipe, "glyph:Ɵ→ti"), 7);
  const undone = change(emptyRecipe, { cause: "undo", kindKey: "glyph:Ɵ→ti" });
  assert.equal(undone.undone.length, 7);
  assert.equal(count(undone, "glyph:Ɵ→ti"), 0);
  assert.deepEqual(change(undone, { cause: "redo", kind: "glyph" }), emptyRecipe);
});

test("one repair is undone and taken in again without its neighbours", () => {
  const key = `glyph:${signs.indexOf("Ɵ")}`;
  const undone = change(emptyRecipe, { cause: "undo", key });
  assert.equal(count(undone, "glyph:Ɵ→ti"), 6);
  assert.deepEqual(change(undone, { cause: "redo", key }), emptyRecipe);
});

test("a sign that was undone can be taught anew, and the newest lesson counts", () => {
  const undone = change(emptyRecipe, { cause: "undo", kindKey: "glyph:Ɵ→ti" });
  const taught = change(undone, { cause: "teach", from: "Ɵ", to: "th" });
  assert.equal(count(taught, "glyph:Ɵ→th"), 7);
  const again = change(taught, { cause: "teach", from: "Ɵ", to: "ti" });
  assert.deepEqual(again.taught, [{ from: "Ɵ", to: "ti" }]);
  assert.equal(count(again, "glyph:Ɵ→ti"), 7);
});

test("teaching one sign leaves what was undone of another", () => {
  const undone = change(emptyRecipe, { cause: "undo", kindKey: "glyph:Ō→ft" });
  const taught = change(undone, { cause: "teach", from: "Ɵ", to: "th" });
  assert.deepEqual(taught.undone, undone.undone);
});

test("an answer that is taken back leaves no trace in the recipe", () => {
  const answered = change(emptyRecipe, { cause: "answer", doubt: "k", answer: "keep" });
  assert.deepEqual(answered.answers, { k: "keep" });
  assert.deepEqual(change(answered, { cause: "answer", doubt: "k", answer: null }), emptyRecipe);
});

test("what is undone is listed by kind, in the order of the text", () => {
  const recipe = { ...emptyRecipe, undone: ["join:5", "glyph:100", "glyph:20"] };
  assert.deepEqual(
    [...groupUndone(recipe)].map(([kind, places]) => [kind, places.map((place) => place.start)]),
    [
      ["join", [5]],
      ["glyph", [20, 100]],
    ],
  );
});

test("two kinds of repair never share an id on the page", () => {
  const keys = ["glyph:Ɵ→ti", "glyph:Ɵ→tt", "bullet:•", "bullet:-", "join", "glyph:a→b", "glyph:61→b"];
  assert.equal(new Set(keys.map(repairKindId)).size, keys.length);
});
