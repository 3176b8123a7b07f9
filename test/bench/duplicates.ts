/*
 * How well copies are found among scale texts (scale-texts.ts): recall of the near copies that
 * were planted, precision of the pairs named. Two rows belong together when one was made from the
 * other, however many steps off, or when their words are the same; chance makes such pairs too.
 * Run: node --import tsx test/bench/duplicates.ts 10000 100000
 */
import { findDuplicates } from "#sense/duplicates/find-duplicates.ts";
import { type ScaleText, scaleTexts } from "#test/bench/scale-texts.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [10_000]) {
  const rows = scaleTexts(count, 1);
  if (!rows) console.log(sharedIsAbsent);
  else await measure([...rows]);
}

async function measure(rows: ScaleText[]): Promise<void> {
  const start = performance.now();
  const sets = await findDuplicates(rows, { threads: 2 });
  const took = (performance.now() - start) / 1000;
  const setOf = new Map<string, number>();
  sets.forEach((set, number) => {
    for (const id of set.ids) setOf.set(id, number);
  });
  const copies = rows.filter((row) => /^(typo|dropped|opener|tail):/.test(row.truth));
  const missed: Record<string, number> = {};
  let found = 0;
  for (const { id, truth } of copies) {
    const [kind, source] = truth.split(":");
    if (setOf.has(id) && setOf.get(id) === setOf.get(source!)) found++;
    else missed[kind!] = (missed[kind!] ?? 0) + 1;
  }
  const families = familiesOf(rows);
  let named = 0;
  let right = 0;
  for (const { ids } of sets) {
    const sizes = new Map<number, number>();
    for (const id of ids) sizes.set(families.get(id)!, (sizes.get(families.get(id)!) ?? 0) + 1);
    named += pairsIn(ids.length);
    for (const size of sizes.values()) right += pairsIn(size);
  }
  const countOf = (kind: string) => sets.filter((set) => set.kind === kind).length;
  console.log(
    `${rows.length} rows: recall of ${copies.length} near copies ${(found / copies.length).toFixed(4)} (must .95),`,
    `precision of ${named} pairs ${(right / named).toFixed(4)} (must .98), ${took.toFixed(1)} s`,
  );
  console.log(
    `  sets: ${["exact", "near", "campaign"].map((kind) => `${kind} ${countOf(kind)}`).join(", ")}; missed by kind:`,
    missed,
  );
}

/** Rows that descend from one another or have the same words. */
function familiesOf(rows: ScaleText[]): Map<string, number> {
  const above = rows.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (above[top] !== top) top = above[top]!;
    above[at] = top;
    return top;
  };
  const byWords = new Map<string, number>();
  rows.forEach(({ text, truth }, at) => {
    const source = /:(\d+)$/.exec(truth)?.[1];
    if (source) above[find(at)] = find(Number(source));
    const words = text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ");
    if (words === undefined) return;
    const same = byWords.get(words);
    if (same === undefined) byWords.set(words, at);
    else above[find(at)] = find(same);
  });
  return new Map(rows.map((row, at) => [row.id, find(at)]));
}

function pairsIn(size: number): number {
  return (size * (size - 1)) / 2;
}
