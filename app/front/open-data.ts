import { writeCsv } from "#formats/sheet/write-csv.ts";
import type { Artefact, ArtefactStatement } from "#rooms/publishing/door.ts";

/** One published statement as data. */
interface DataRow {
  number: number;
  text: string | null;
  heldBack: ArtefactStatement["heldBack"];
  areas: string[];
}

/**
 * Every published statement once. Where one page holds words back and another
 * shows them, they are held back. Lists of few tell no area, and no row its source.
 */
export function dataRows(artefacts: readonly Artefact[]): DataRow[] {
  const strictest = new Map<number, ArtefactStatement>();
  for (const { statements } of artefacts)
    for (const each of statements) {
      const known = strictest.get(each.number);
      strictest.set(each.number, known ? stricter(known, each) : each);
    }
  const rows = new Map([...strictest].map(([number, each]) => [number, rowOf(each)]));
  for (const artefact of artefacts)
    for (const { name, key } of areasOf(artefact)) {
      const list = artefact.lists.find((each) => each.key === key);
      if (!list || list.count === null) continue;
      for (const number of list.statements) {
        const row = rows.get(number);
        if (row && !row.areas.includes(name)) row.areas.push(name);
      }
    }
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

export function csvOf(rows: readonly DataRow[]): string {
  return writeCsv([
    ["number", "text", "held_back", "areas"],
    ...rows.map((row) => [String(row.number), row.text ?? "", row.heldBack ?? "", row.areas.join("; ")]),
  ]);
}

function areasOf({ page }: Artefact): { name: string; key: string }[] {
  if (page.kind === "process")
    return page.areas.map((each) => ({ name: each.name, key: each.statements.list }));
  if (page.kind === "focusArea") return [{ name: page.name, key: page.statements.list }];
  return [];
}

function rowOf({ number, text, heldBack }: ArtefactStatement): DataRow {
  return { number, text, heldBack, areas: [] };
}

function stricter(a: ArtefactStatement, b: ArtefactStatement): ArtefactStatement {
  return a.text === null || (b.text !== null && a.masked) ? a : b;
}
