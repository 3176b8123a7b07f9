import { basename } from "node:path";
import { extract } from "#formats/extract/extract.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import { read } from "#formats/reader/read.ts";
import type { TypedArea, WalkFile } from "#test/journeys/walk.ts";
import { seedMinutes, seedNote, sharedFile } from "#test/shared.ts";

export interface SeedMaterial {
  note: WalkFile;
  minutes: WalkFile;
  /** The seven focus areas, as our own reading of the minutes finds them. */
  areas: TypedArea[];
}

/** The two real documents, read from beside the checkout at test time; null where they are absent. */
export async function seedMaterial(): Promise<SeedMaterial | null> {
  const [note, minutes] = [sharedFile(seedNote), sharedFile(seedMinutes)];
  if (!note || !minutes) return null;
  const file = (path: string, buffer: Buffer) => ({ name: basename(path), mimeType: "text/plain", buffer });
  const reading = read(await extract(minutes, basename(seedMinutes)), emptyRecipe);
  return {
    note: file(seedNote, note),
    minutes: file(seedMinutes, minutes),
    areas: reading.focusAreas.map(({ title, definition }) => ({ name: title, definition })),
  };
}
