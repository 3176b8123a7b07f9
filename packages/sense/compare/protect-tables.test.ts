import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CountTable, type PublicTable, smallestCell, sum } from "#sense/compare/count-table.ts";
import { countUnits } from "#sense/compare/count-units.ts";
import { protectTables } from "#sense/compare/protect-tables.ts";
import { publicShares } from "#sense/compare/public-shares.ts";

type Cells = readonly (readonly (number | null)[])[];

/**
 * Every table a reader could still believe in, found by trying them all: whole numbers from 0, the
 * shown cells as shown, the totals as published. Knows nothing of how cells were chosen.
 */
function* believable(cells: Cells, rowTotals: number[], columnTotals: number[]): Generator<number[][]> {
  const grid = cells.map((row) => row.map((cell) => cell ?? 0));
  const places = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === null ? [[r, c] as const] : [])),
  );
  const rowLeft = rowTotals.map((total, r) => total - sum(grid[r]!));
  const columnLeft = columnTotals.map((total, c) => total - sum(grid.map((row) => row[c]!)));
  function* fill(at: number): Generator<number[][]> {
    if (at === places.length) {
      if ([...rowLeft, ...columnLeft].every((left) => left === 0)) yield grid;
      return;
    }
    const [r, c] = places[at]!;
    const lastOfRow = !places.slice(at + 1).some(([row]) => row === r);
    const most = Math.min(rowLeft[r]!, columnLeft[c]!);
    for (let value = lastOfRow ? rowLeft[r]! : 0; value <= most; value++) {
      grid[r]![c] = value;
      rowLeft[r]! -= value;
      columnLeft[c]! -= value;
      yield* fill(at + 1);
      rowLeft[r]! += value;
      columnLeft[c]! += value;
    }
    grid[r]![c] = 0;
  }
  yield* fill(0);
}

/** For each cell, the values it has in some believable table. */
function beliefs(cells: Cells, rowTotals: number[], columnTotals: number[]): Set<number>[][] {
  const seen = cells.map((row) => row.map(() => new Set<number>()));
  for (const grid of believable(cells, rowTotals, columnTotals))
    for (const [r, row] of grid.entries()) for (const [c, value] of row.entries()) seen[r]![c]!.add(value);
  return seen;
}

/** What a reader may believe of a public table: whole, or row by row when rows do not add up. */
function believedCells(shown: PublicTable, rowsAddUp: boolean, blank = false): Set<number>[][] {
  const sizes = shown.columns.map(({ size }) => size);
  const cellsOf = (row: PublicTable["rows"][number]) => row.cells.map((cell) => (blank ? null : cell));
  const totals = shown.rows.map(({ total }) => total);
  if (rowsAddUp) return beliefs(shown.rows.map(cellsOf), totals, sizes);
  return shown.rows.map((row) => {
    const cells = cellsOf(row);
    const rest = cells.map((cell, at) => (cell === null ? null : sizes[at]! - cell));
    return beliefs([cells, rest], [row.total, sum(sizes) - row.total], sizes)[0]!;
  });
}

const grids = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const name = (prefix: string) => (_: unknown, at: number) => `${prefix}${at}`;

function tableOf(counts: number[][], rowsAddUp: boolean, more: number[] = [0, 0, 0]): CountTable {
  const columns = counts[0]!.map((_, at) => counts.map((row) => row[at]!));
  const sizes = columns.map((column, at) => (rowsAddUp ? sum(column) : Math.max(...column) + more[at]!));
  return { rows: counts.map(name("r")), columns: columns.map(name("c")), counts, sizes, rowsAddUp };
}

function checkSafe(shown: PublicTable, rowsAddUp: boolean): void {
  for (const { total, cells } of shown.rows) {
    assert.ok(total >= smallestCell);
    for (const cell of cells) assert.ok(cell === null || cell >= smallestCell, "a small cell is shown");
  }
  if (shown.rows.length === 0) return;
  const believed = believedCells(shown, rowsAddUp);
  const byTotalsAlone = believedCells(shown, rowsAddUp, true);
  shown.rows.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      if (cell !== null) return;
      const values = believed[r]![c]!;
      assert.ok(values.size > 1, "a suppressed cell can be worked out");
      const isSmallPossible = Math.min(...values) < smallestCell;
      if (!isSmallPossible) return;
      for (const value of byTotalsAlone[r]![c]!) {
        if (value < smallestCell && trueSmall(shown, r, c))
          assert.ok(values.has(value), `a small cell is narrowed: ${value} is ruled out`);
      }
    });
  });
}

/** Filled in by each property: whether the true count of a shown cell's place is under five. */
let trueSmall: (shown: PublicTable, row: number, column: number) => boolean = () => true;

function smallIn(table: CountTable) {
  return (shown: PublicTable, r: number, c: number) => {
    const rows = shown.rows[r]!.names.map((one) => table.rows.indexOf(one));
    const columns = shown.columns[c]!.names.map((one) => table.columns.indexOf(one));
    return sum(rows.map((row) => sum(columns.map((column) => table.counts[row]![column]!)))) < smallestCell;
  };
}

test("rows that add up: no combination of published totals reveals a suppressed cell", () => {
  fc.assert(
    fc.property(grids, (counts) => {
      const table = tableOf(counts, true);
      const [shown] = protectTables([table]);
      if (sum(table.sizes) < smallestCell) return assert.equal(shown, null);
      trueSmall = smallIn(table);
      checkSafe(shown!, true);
      for (const { size } of shown!.columns) assert.ok(size >= smallestCell);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

test("themes that overlap: no combination of published totals reveals a suppressed cell", () => {
  const more = fc.array(fc.nat(6), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(grids, more, (counts, extra) => {
      const table = tableOf(counts, false, extra);
      const [shown] = protectTables([table]);
      if (sum(table.sizes) < smallestCell) return assert.equal(shown, null);
      trueSmall = smallIn(table);
      checkSafe(shown!, false);
      const rare = table.rows.filter((_, at) => sum(table.counts[at]!) < smallestCell);
      assert.deepEqual(shown!.withheld, rare);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

test("several tables of the same units share their rows and totals, so one does not tell on another", () => {
  fc.assert(
    fc.property(grids, fc.array(fc.nat(2), { minLength: 200, maxLength: 200 }), (counts, turns) => {
      let turn = 0;
      const moved = counts.map((row) => {
        const other = [0, 0, 0];
        for (let unit = sum(row); unit > 0; unit--) other[turns[turn++ % 200]!]! += 1;
        return other;
      });
      const [first, second] = protectTables([tableOf(counts, true), tableOf(moved, true)]);
      if (!first || !second) return;
      assert.deepEqual(
        first.rows.map(({ names, total }) => [names, total]),
        second.rows.map(({ names, total }) => [names, total]),
      );
    }),
    { numRuns: 60 },
  );
});

test("one small cell takes a second one with it, the smallest of its row", () => {
  const [shown] = protectTables([
    {
      rows: ["Badning"],
      columns: ["Nord", "Syd", "Øst"],
      counts: [[3, 20, 9]],
      sizes: [40, 40, 40],
      rowsAddUp: false,
    },
  ]);
  assert.deepEqual(shown!.rows[0]!.cells, [null, 20, null]);
});

test("a group under five is joined with the next smallest, and stands nowhere alone", () => {
  const [shown] = protectTables([
    {
      rows: ["Veje"],
      columns: ["Nord", "Roklub", "Syd"],
      counts: [[20, 2, 8]],
      sizes: [60, 4, 12],
      rowsAddUp: false,
    },
  ]);
  assert.deepEqual(shown!.columns, [
    { names: ["Nord"], size: 60 },
    { names: ["Roklub", "Syd"], size: 16 },
  ]);
  assert.deepEqual(shown!.rows[0]!.cells, [20, 10]);
});

test("a rare theme is withheld from every break-down", () => {
  const [shown] = protectTables([
    {
      rows: ["Veje", "Bier"],
      columns: ["Nord", "Syd"],
      counts: [
        [20, 8],
        [0, 4],
      ],
      sizes: [60, 40],
      rowsAddUp: false,
    },
  ]);
  assert.deepEqual(shown!.withheld, ["Bier"]);
  assert.deepEqual(
    shown!.rows.map(({ names }) => names),
    [["Veje"]],
  );
});

test("common ground is told to the public only where every group's share is", () => {
  const units = (group: string, count: number, of: number) =>
    Array.from({ length: of }, (_, at) => ({
      id: `${group}${at}`,
      group,
      themes: at < count ? ["Veje", "Vand"] : ["Veje"],
    }));
  const all = [...units("Nord", 9, 20), ...units("Syd", 2, 10), ...units("Øst", 8, 10)];
  const table = countUnits(all, "ukendt");
  assert.equal(table.rowsAddUp, false);
  const [water, roads] = publicShares(protectTables([table])[0]!);
  assert.equal(water!.commonGround, null);
  assert.deepEqual(
    water!.shares.map((one) => one?.share ?? null),
    [0.45, null, null],
  );
  assert.equal(roads!.commonGround?.share, 1);
});

test("tables that contradict themselves or each other are refused", () => {
  const good = tableOf([[6, 7]], true);
  assert.throws(() => protectTables([{ ...good, sizes: [6, 8] }]), RangeError);
  assert.throws(() => protectTables([{ ...good, counts: [[6]] }]), RangeError);
  assert.throws(() => protectTables([good, tableOf([[6, 8]], true)]), RangeError);
  assert.throws(() => protectTables([{ ...good, rowsAddUp: false, counts: [[-1, 2]] }]), RangeError);
});
