import { cellReach, type Grid, type Marks } from "#sense/compare/cell-reach.ts";
import { smallestCell } from "#sense/compare/count-table.ts";

/*
 * Which cells of a table to leave out, when all its totals are shown. First those under five;
 * then, as long as a reader could work one of them out, the smallest further cell that helps. A
 * small cell is safe when it could be anything from 0 to 4 that the totals allow; and no cell left
 * out, small or helping, may have a single value left.
 */

/**
 * @param grid counts by row and column
 * @param guardedRows how many of the first rows are shown at all; the rest are what a reader gets
 *   by subtraction (those who did not mention a theme), and go with the cell above them
 */
export function suppressCells(grid: Grid, guardedRows = grid.length): boolean[][] {
  const mirrored = guardedRows < grid.length;
  const marks = grid.map((cells, row) =>
    cells.map((count, column) => (row < guardedRows ? count : grid[0]![column]!) < smallestCell),
  );
  const whole = grid.map((cells) => cells.map(() => true));
  for (;;) {
    const open = findOpenCell(grid, marks, whole, guardedRows);
    if (!open) return marks;
    const helper = chooseHelper(grid, marks, open, guardedRows);
    if (!helper) return whole.map((cells) => [...cells]);
    marks[helper[0]]![helper[1]] = true;
    if (mirrored) for (const cells of marks) cells[helper[1]] = true;
  }
}

/** Whether leaving out everything would hide every small cell: if not, the totals themselves tell it. */
export function hidesCells(grid: Grid, guardedRows = grid.length): boolean {
  const whole = grid.map((cells) => cells.map(() => true));
  const [first = []] = grid;
  return grid
    .slice(0, guardedRows)
    .every((cells, row) =>
      cells.every(
        (count, column) =>
          count >= smallestCell ||
          first.length < 2 ||
          cellReach(grid, whole, row, column, "up", 1) + cellReach(grid, whole, row, column, "down", 1) > 0,
      ),
    );
}

type Cell = [row: number, column: number];

function findOpenCell(grid: Grid, marks: Marks, whole: Marks, guardedRows: number): Cell | null {
  for (let row = 0; row < guardedRows; row++) {
    for (let column = 0; column < grid[row]!.length; column++) {
      if (marks[row]![column] && !isSafe(grid, marks, whole, row, column)) return [row, column];
    }
  }
  return null;
}

function isSafe(grid: Grid, marks: Marks, whole: Marks, row: number, column: number): boolean {
  const count = grid[row]![column]!;
  const reach = (some: Marks, direction: "up" | "down", most: number) =>
    most === 0 ? 0 : cellReach(grid, some, row, column, direction, most);
  const isFixed = reach(marks, "up", 1) + reach(marks, "down", 1) === 0;
  if (isFixed || count >= smallestCell) return !isFixed;
  const up = smallestCell - 1 - count;
  return (
    reach(marks, "up", up) >= reach(whole, "up", up) &&
    reach(marks, "down", count) >= reach(whole, "down", count)
  );
}

/**
 * The smallest shown cell, first in a line that has only one suppressed cell, then in the lines of
 * the open cell, then anywhere.
 */
function chooseHelper(grid: Grid, marks: Marks, [row, column]: Cell, guardedRows: number): Cell | null {
  const shown: Cell[] = [];
  for (let r = 0; r < guardedRows; r++)
    for (let c = 0; c < grid[r]!.length; c++) if (!marks[r]![c]) shown.push([r, c]);
  const alone = (cells: readonly boolean[]) => cells.filter(Boolean).length === 1;
  const columnOf = (c: number) => marks.map((cells) => cells[c]!);
  const wanted = [
    ([r]: Cell) => r === row && alone(marks[r]!),
    ([, c]: Cell) => guardedRows === grid.length && c === column && alone(columnOf(c)),
    ([r, c]: Cell) => alone(marks[r]!) && guardedRows === grid.length && alone(columnOf(c)),
    ([r]: Cell) => alone(marks[r]!),
    ([, c]: Cell) => guardedRows === grid.length && alone(columnOf(c)),
    ([r, c]: Cell) => r === row || c === column,
    () => true,
  ];
  for (const isWanted of wanted) {
    const [best] = shown
      .filter(isWanted)
      .sort((a, b) => grid[a[0]]![a[1]]! - grid[b[0]]![b[1]]! || a[0] - b[0] || a[1] - b[1]);
    if (best) return best;
  }
  return null;
}
