import type { AreaDefinition } from "#sense/types.ts";
import { type LabelledRow, shuffleRows } from "#test/bench/draw-examples.ts";

/** The same set with less to go by: names alone, short definitions, a third of the areas, areas missing, few rows. */
export function cutDown(rows: LabelledRow[], areas: AreaDefinition[]) {
  const within = (kept: AreaDefinition[]) => {
    const names = new Set(kept.map((area) => area.id));
    return rows.filter((row) => names.has(row.label));
  };
  const drawn = (seed: number, part: number) => {
    const order = shuffleRows(
      areas.map(({ id }) => ({ id, text: "", label: "" })),
      seed,
    );
    const names = new Set(order.slice(0, Math.max(4, Math.floor(areas.length * part))).map(({ id }) => id));
    return areas.filter((area) => names.has(area.id));
  };
  const thirds = [1, 2, 3].map((seed) => drawn(seed, 1 / 3));
  const someAreas = drawn(4, 0.7);
  const short = areas.map((area) => ({
    ...area,
    description: area.description.split(",").slice(0, 2).join(","),
  }));
  return [
    { name: "names alone", rows, areas: areas.map((area) => ({ ...area, description: "" })) },
    { name: "the first two of each definition", rows, areas: short },
    ...thirds.map((kept, at) => ({
      name: `a third of the areas (${at + 1})`,
      rows: within(kept),
      areas: kept,
    })),
    { name: "areas missing, their rows there", rows, areas: someAreas },
    { name: "150 rows", rows: shuffleRows(rows, 3).slice(0, 150), areas },
  ];
}
