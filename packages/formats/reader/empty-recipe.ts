import type { Recipe } from "../reading.ts";

/** Nothing decided yet: every repair stands and the text says what it is. */
export const emptyRecipe: Recipe = Object.freeze({
  undone: [],
  taught: [],
  answers: {},
  kind: null,
}) as Recipe;
