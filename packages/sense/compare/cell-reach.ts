/*
 * What a reader could still believe about a suppressed cell. A table with its totals is a flow
 * from rows to columns; a cell can be one more exactly when one less can be sent round through
 * other suppressed cells. Augmenting paths find the most, and on whole numbers they are exact.
 */

export type Grid = readonly (readonly number[])[];
export type Marks = readonly (readonly boolean[])[];

/**
 * How far a cell may rise (or fall) while all shown cells and all totals stay as they are and no
 * cell falls below nought; counting stops at `most`.
 */
export function cellReach(
  grid: Grid,
  suppressed: Marks,
  row: number,
  column: number,
  direction: "up" | "down",
  most: number,
): number {
  const counts = grid.map((cells) => [...cells]);
  let reached = 0;
  while (reached < most && (direction === "up" || counts[row]![column]! > 0)) {
    const path = findPath(counts, suppressed, row, column, direction);
    if (!path) break;
    path.forEach(([r, c], step) => {
      counts[r]![c]! += (step % 2 === 0) === (direction === "up") ? -1 : 1;
    });
    counts[row]![column]! += direction === "up" ? 1 : -1;
    reached++;
  }
  return reached;
}

/**
 * Cells to change by one in turn, first the opposite way of the target, then along, and so on,
 * from the target's row round to its column; null when there is no way.
 */
function findPath(
  counts: Grid,
  suppressed: Marks,
  row: number,
  column: number,
  direction: "up" | "down",
): [number, number][] | null {
  const cameToColumn = new Map<number, number>();
  const cameToRow = new Map<number, number>([[row, -1]]);
  const queue = [row];
  for (let r = queue.shift(); r !== undefined; r = queue.shift()) {
    for (let c = 0; c < counts[r]!.length; c++) {
      if (cameToColumn.has(c) || !isFree(counts, suppressed, r, c, row, column)) continue;
      if (direction === "up" && counts[r]![c] === 0) continue;
      cameToColumn.set(c, r);
      if (c === column) return walkBack(cameToColumn, cameToRow, column);
      for (let next = 0; next < counts.length; next++) {
        if (cameToRow.has(next) || !isFree(counts, suppressed, next, c, row, column)) continue;
        if (direction === "down" && counts[next]![c] === 0) continue;
        cameToRow.set(next, c);
        queue.push(next);
      }
    }
  }
  return null;
}

function isFree(counts: Grid, suppressed: Marks, r: number, c: number, row: number, column: number): boolean {
  return Boolean(suppressed[r]![c]) && counts[r]![c] !== undefined && !(r === row && c === column);
}

function walkBack(
  cameToColumn: ReadonlyMap<number, number>,
  cameToRow: ReadonlyMap<number, number>,
  column: number,
): [number, number][] {
  const path: [number, number][] = [];
  for (let c = column; ; ) {
    const r = cameToColumn.get(c)!;
    path.unshift([r, c]);
    const before = cameToRow.get(r)!;
    if (before === -1) return path;
    path.unshift([r, before]);
    c = before;
  }
}
