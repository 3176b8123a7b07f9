import type { DocumentKind, Reading, Recipe } from "#formats/reading.ts";
import { keysOfKind } from "./repair-kind.ts";

/** One thing a person does to a reading. Each makes a new recipe; the old one stays with its reading. */
export type RecipeChange =
  | { cause: "undo"; key: string }
  /** All repairs of one kind (`repairKindKey`). */
  | { cause: "undo"; kindKey: string }
  | { cause: "redo"; key: string }
  /** All undone repairs of one sort: glyph, join … */
  | { cause: "redo"; kind: string }
  | { cause: "teach"; from: string; to: string }
  /** Null takes an answer back: the doubt is there again. */
  | { cause: "answer"; doubt: string; answer: string | null }
  | { cause: "kind"; kind: DocumentKind };

/** What the change is made on: the reading the person was looking at. */
export interface Before {
  recipe: Recipe;
  reading: Reading;
  /** Does the raw text have these letters at this code point? */
  standsAt(start: number, letters: string): boolean;
}

export function changeRecipe(before: Before, change: RecipeChange): Recipe {
  const { recipe } = before;
  switch (change.cause) {
    case "undo": {
      const keys = "key" in change ? [change.key] : keysOfKind(before.reading, change.kindKey);
      return { ...recipe, undone: [...new Set([...recipe.undone, ...keys])].sort() };
    }
    case "redo": {
      const back = (key: string) =>
        "key" in change ? key === change.key : key.startsWith(`${change.kind}:`);
      return { ...recipe, undone: recipe.undone.filter((key) => !back(key)) };
    }
    case "teach":
      return teach(before, change);
    case "answer": {
      const { [change.doubt]: _, ...others } = recipe.answers;
      return {
        ...recipe,
        answers: change.answer === null ? others : { ...others, [change.doubt]: change.answer },
      };
    }
    case "kind":
      return { ...recipe, kind: change.kind };
  }
}

/** The newest word on a sign counts: an older lesson gives way, and so does an undoing of what the sign was read as before. */
export function teach({ recipe, standsAt }: Before, { from, to }: { from: string; to: string }): Recipe {
  const isOfSign = (key: string) => key.startsWith("glyph:") && standsAt(Number(key.slice(6)), from);
  return {
    ...recipe,
    undone: recipe.undone.filter((key) => !isOfSign(key)),
    taught: [...recipe.taught.filter((taught) => taught.from !== from), { from, to }],
  };
}
