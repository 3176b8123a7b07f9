import type { Upload } from "#base/input.ts";
import { extractInWorker } from "#formats/extract/extract-in-worker.ts";
import type { Extraction } from "#formats/extraction.ts";
import { FormatProblem } from "#formats/problem.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import type { Reading, Recipe } from "#formats/reading.ts";

/** A file that was read, or the reason why not. */
export type ReadFile =
  | { filename: string; bytes: Buffer; extraction: Extraction; reading: Reading }
  | { filename: string; bytes: Buffer; problem: FormatProblem };

const reader = import.meta.resolve("#formats/reader/read.ts");

/** How many files are read at once, over all who upload; the rest wait their turn. */
const atOnce = 2;
let reading = 0;
const waiting: (() => void)[] = [];

/** Reads a file in a worker of its own, within the limits of formats. */
export async function readUpload(
  { filename, bytes }: Upload,
  recipe: Recipe = emptyRecipe,
): Promise<ReadFile> {
  if (reading >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    const { extraction, result } = await extractInWorker(bytes, filename, {
      next: { module: reader, export: "read", args: [recipe] },
    });
    return { filename, bytes, extraction, reading: result as Reading };
  } catch (error) {
    if (error instanceof FormatProblem) return { filename, bytes, problem: error };
    throw error;
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}
