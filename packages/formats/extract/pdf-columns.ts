import { type Line, sortIntoRows } from "./pdf-lines.ts";

/** Two columns are believed only when each has this many lines, so that tables and address blocks stay rows. */
const fewestLines = 6;
/** …and when most of them fill their column, as running text does and table cells do not. */
const filledShare = 0.6;

/**
 * Puts the segments of an untagged page in reading order. Where a gutter parts
 * the page in two columns of running text, the left one is read before the
 * right; a line across the gutter (a title, a footer) parts the page into bands.
 */
export function inReadingOrder(segments: Line[]): Line[] {
  const gutter = findGutter(segments);
  if (gutter === null) return sortIntoRows(segments);
  const rows: Line[] = [];
  let block = 0;
  for (const band of intoBands(segments, gutter)) {
    for (const column of band) {
      for (const line of sortIntoRows(column)) rows.push({ ...line, block });
      block++;
    }
  }
  return rows;
}

/** The left edge of the right column, or null for a page of one column. */
function findGutter(segments: Line[]): number | null {
  const edges = new Map<number, number>();
  for (const { x } of segments) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1);
  const leftmost = Math.min(...segments.map(({ x }) => x));
  const rightmost = Math.max(...segments.map(({ right }) => right));
  const candidates = [...edges]
    .filter(([edge, n]) => n >= fewestLines && edge > leftmost + 0.3 * (rightmost - leftmost))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [edge] of candidates) {
    const left = segments.filter(({ right }) => right < edge - 4);
    const right = segments.filter(({ x }) => x >= edge - 2);
    if (
      isRunningText(left, edge - leftmost) &&
      isRunningText(right, rightmost - edge) &&
      beside(left, right)
    ) {
      return edge;
    }
  }
  return null;
}

function isRunningText(lines: Line[], width: number): boolean {
  if (lines.length < fewestLines) return false;
  const filled = lines.filter((line) => line.right - line.x > 0.7 * width).length;
  return filled >= filledShare * lines.length;
}

function beside(left: Line[], right: Line[]): boolean {
  const ys = left.map(({ y }) => y);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  return right.filter(({ y }) => y >= low - 5 && y <= high + 5).length >= fewestLines / 2;
}

function intoBands(segments: Line[], gutter: number): Line[][][] {
  const crosses = (line: Line) => line.x < gutter - 2 && line.right >= gutter - 4;
  const bands: Line[][][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = () => {
    bands.push([left, right].filter((column) => column.length > 0));
    left = [];
    right = [];
  };
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    if (crosses(segment)) {
      close();
      bands.push([[segment]]);
    } else if (segment.x >= gutter - 2) right.push(segment);
    else left.push(segment);
  }
  close();
  return bands;
}
