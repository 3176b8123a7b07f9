import { parseCsv } from "#sense/csv.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import type { AreaDefinition } from "#sense/types.ts";
import type { LabelledRow } from "#test/bench/draw-examples.ts";
import { sharedFile } from "#test/shared.ts";

/** The labelled sets of ../shared/data, with what macro-F1 must and should be at 0, 1, 5 and 20 confirmed. */
export const labelledSets: { name: string; language: LanguageCode; must: number[]; aim: number[] }[] = [
  { name: "da-council", language: "da", must: [0.385, 0.39, 0.433, 0.467], aim: [0.42, 0.43, 0.47, 0.52] },
  { name: "de-cycling", language: "de", must: [0.458, 0.458, 0.525, 0.538], aim: [0.5, 0.5, 0.56, 0.6] },
];

/** Rows and areas of a set; null when the material is not beside the checkout. The name of an area is its id. */
export function readLabelled(name: string): { rows: LabelledRow[]; areas: AreaDefinition[] } | null {
  const table = sharedFile(`data/labelled/${name}.csv`);
  const definitions = sharedFile(`data/labelled/${name}.areas.json`);
  if (!table || !definitions) return null;
  return { rows: readRows(table.toString("utf8")), areas: readAreas(definitions.toString("utf8")) };
}

function readRows(csv: string): LabelledRow[] {
  return parseCsv(csv)
    .slice(1)
    .map(([id = "", text = "", label = ""]) => ({ id, text, label }));
}

function readAreas(json: string): AreaDefinition[] {
  const areas = JSON.parse(json) as { name: string; description: string }[];
  return areas.map((area) => ({ id: area.name, ...area }));
}
