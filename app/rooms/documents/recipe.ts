import type { DocumentKind, Recipe } from "#formats/reading.ts";

/** One thing a person does to a reading. Each makes a new recipe; the old one stays with its reading. */
export type RecipeChange =
  | { cause: "undo"; keys: string[] }
  | { cause: "redo"; keys: string[] }
  | { cause: "teach"; from: string; to: string }
  | { cause: "answer"; doubt: string; answer: string }
  | { cause: "kind"; kind: DocumentKind };

export function changeRecipe(recipe: Recipe, change: RecipeChange): Recipe {
  switch (change.cause) {
    case "undo":
      return { ...recipe, undone: [...new Set([...recipe.undone, ...change.keys])].sort() };
    case "redo":
      return { ...recipe, undone: recipe.undone.filter((key) => !change.keys.includes(key)) };
    case "teach":
      return {
        ...recipe,
        taught: [
          ...recipe.taught.filter((taught) => taught.from !== change.from),
          { from: change.from, to: change.to },
        ],
      };
    case "answer":
      return { ...recipe, answers: { ...recipe.answers, [change.doubt]: change.answer } };
    case "kind":
      return { ...recipe, kind: change.kind };
  }
}
