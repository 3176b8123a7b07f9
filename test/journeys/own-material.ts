import { readFileSync } from "node:fs";
import type { TypedArea, WalkFile } from "#test/journeys/walk.ts";

const example = new URL("../../example/", import.meta.url);

/** Our own note with broken signs, for journeys that need no real document. */
export const ownNote: WalkFile = {
  name: "notat-sektor-med-sundhed.pdf",
  mimeType: "application/pdf",
  buffer: readFileSync(new URL("documents/notat-sektor-med-sundhed.pdf", example)),
};

/** The areas of the example process, to be typed in. */
export const ownAreas: TypedArea[] = JSON.parse(
  readFileSync(new URL("process.json", example), "utf8"),
).focusAreas.map(({ name, definition }: TypedArea) => ({ name, definition }));
