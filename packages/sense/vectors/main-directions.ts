import type { SparseMatrix } from "#sense/vectors/associations.ts";

/*
 * The directions in which the rows of a large sparse matrix differ most, by turning a
 * few directions of chance towards them (randomised subspace iteration, Halko,
 * Martinsson & Tropp 2011). Each row as seen along them, so that the last and least certain
 * weigh least. Only + − × ÷ √ in one fixed order: the same bits everywhere.
 */

/** @returns rows of `dimensions` numbers */
export function mainDirections(
  matrix: SparseMatrix,
  dimensions: number,
  rounds: number,
  progress: (share: number) => void = () => {},
): Float64Array {
  let across = chance(matrix.size * dimensions);
  for (let round = 0; round < rounds; round++) {
    const along = straighten(times(matrix, across, dimensions), dimensions);
    across = straighten(timesTurned(matrix, along, dimensions), dimensions);
    progress((round + 1) / rounds);
  }
  return times(matrix, across, dimensions);
}

function times({ size, starts, columns, weights }: SparseMatrix, by: Float64Array, dimensions: number) {
  const result = new Float64Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    const to = row * dimensions;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const from = columns[at]! * dimensions;
      const weight = weights[at]!;
      for (let k = 0; k < dimensions; k++) result[to + k]! += weight * by[from + k]!;
    }
  }
  return result;
}

function timesTurned({ size, starts, columns, weights }: SparseMatrix, by: Float64Array, dimensions: number) {
  const result = new Float64Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    const from = row * dimensions;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const to = columns[at]! * dimensions;
      const weight = weights[at]!;
      for (let k = 0; k < dimensions; k++) result[to + k]! += weight * by[from + k]!;
    }
  }
  return result;
}

/** Each direction less what those before it already say (Gram–Schmidt, modified). */
function straighten(rows: Float64Array, dimensions: number): Float64Array {
  const size = rows.length / dimensions;
  const directions = Array.from({ length: dimensions }, (_, k) => {
    const direction = new Float64Array(size);
    for (let row = 0; row < size; row++) direction[row] = rows[row * dimensions + k]!;
    return direction;
  });
  directions.forEach((direction, k) => {
    for (const before of directions.slice(0, k)) {
      const shared = dot(direction, before);
      for (let row = 0; row < size; row++) direction[row]! -= shared * before[row]!;
    }
    const length = Math.sqrt(dot(direction, direction));
    const scale = length === 0 ? 0 : 1 / length;
    for (let row = 0; row < size; row++) direction[row]! *= scale;
  });
  const straight = new Float64Array(rows.length);
  directions.forEach((direction, k) => {
    for (let row = 0; row < size; row++) straight[row * dimensions + k] = direction[row]!;
  });
  return straight;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** −1, 0 and 1, a third each, always the same (xorshift, Marsaglia 2003). */
function chance(count: number): Float64Array {
  const drawn = new Float64Array(count);
  let state = 0x9e3779b9;
  for (let at = 0; at < count; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    drawn[at] = ((state >>> 0) % 3) - 1;
  }
  return drawn;
}
