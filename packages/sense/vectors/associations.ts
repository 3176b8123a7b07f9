import { steadyLog } from "#sense/rows/steady-log.ts";
import type { Pieces } from "#sense/vectors/read-pieces.ts";

/** A sparse matrix by rows: row w holds `columns` and `weights` from `starts[w]` to `starts[w + 1]`. */
export interface SparseMatrix {
  size: number;
  starts: Int32Array;
  columns: Int32Array;
  weights: Float32Array;
}

/**
 * How much more often two stems stand in one piece than chance would have it: the logarithm, where above nothing
 * (positive pointwise mutual information; the company's count to the power ¾ so that the rare weigh less:
 * Levy, Goldberg & Dagan 2015).
 */
export function associations({ stems, pieces }: Pieces): SparseMatrix {
  const size = stems.length;
  const holders = invert(pieces, size);
  const together = new Float64Array(size);
  const starts = new Int32Array(size + 1);
  let all = 0;
  eachRow(pieces, holders, (row, columns, counts) => {
    for (const column of columns) together[row]! += counts[column]!;
    starts[row + 1] = starts[row]! + columns.length;
  });
  const damped = together.map((count) => {
    const root = Math.sqrt(count);
    return root * Math.sqrt(root);
  });
  for (const count of damped) all += count;
  const columnsOf = new Int32Array(starts[size]!);
  const weights = new Float32Array(starts[size]!);
  let at = 0;
  eachRow(pieces, holders, (row, columns, counts) => {
    starts[row] = at;
    for (const column of columns) {
      const lift = (counts[column]! * all) / (together[row]! * damped[column]!);
      if (lift <= 1) continue;
      columnsOf[at] = column;
      weights[at] = steadyLog(lift);
      at++;
    }
  });
  starts[size] = at;
  return { size, starts, columns: columnsOf.subarray(0, at), weights: weights.subarray(0, at) };
}

/** Which pieces hold a stem, by stem. */
function invert(pieces: readonly Int32Array[], size: number): Int32Array[] {
  const counts = new Int32Array(size);
  for (const piece of pieces) for (const stem of piece) counts[stem]!++;
  const holders = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  pieces.forEach((piece, number) => {
    for (const stem of piece) holders[stem]![counts[stem]!++] = number;
  });
  return holders;
}

/** For each stem those that stand in a piece with it, ascending, and how often. */
function eachRow(
  pieces: readonly Int32Array[],
  holders: readonly Int32Array[],
  take: (row: number, columns: Int32Array, counts: Int32Array) => void,
): void {
  const counts = new Int32Array(holders.length);
  const touched = new Int32Array(holders.length);
  for (let row = 0; row < holders.length; row++) {
    let found = 0;
    for (const piece of holders[row]!) {
      for (const stem of pieces[piece]!) {
        if (stem === row) continue;
        if (counts[stem] === 0) touched[found++] = stem;
        counts[stem]!++;
      }
    }
    const columns = touched.subarray(0, found).sort();
    take(row, columns, counts);
    for (const column of columns) counts[column] = 0;
  }
}
