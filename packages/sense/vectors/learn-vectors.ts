import { associations } from "#sense/vectors/associations.ts";
import { mainDirections } from "#sense/vectors/main-directions.ts";
import type { VectorParameters } from "#sense/vectors/parameters.ts";
import { readPieces } from "#sense/vectors/read-pieces.ts";

/** What a text has taught about its words: words used in like company lie near each other. */
export interface WordVectors {
  numberOf: ReadonlyMap<string, number>;
  /** Rows of `dimensions` whole numbers from −127 to 127, by stem number. */
  rows: Int8Array;
  dimensions: number;
  /** Cosine of two stems by number, six decimals. */
  nearness(a: number, b: number): number;
}

const largest = 127;

/**
 * Learns word vectors from clean text: which stems and compound parts stand together, as a few numbers each.
 * A compound nobody has used is known by its parts. Linear in the text; the order of lines changes nothing.
 *
 * @param lines the words of each line that carry a subject
 * @param stemsOf stem and compound parts of a word
 */
export function learnVectors(
  lines: readonly (readonly string[])[],
  stemsOf: (word: string) => readonly string[],
  parameters: VectorParameters,
  progress: (share: number) => void = () => {},
): WordVectors {
  const { dimensions, rounds } = parameters;
  const pieces = readPieces(lines, stemsOf, parameters);
  const rows = quantise(mainDirections(associations(pieces), dimensions, rounds, progress), dimensions);
  const lengths = Float64Array.from(pieces.stems, (_, row) => Math.sqrt(product(rows, dimensions, row, row)));
  return {
    numberOf: pieces.numberOf,
    rows,
    dimensions,
    nearness(a, b) {
      const scale = lengths[a]! * lengths[b]!;
      return scale === 0 ? 0 : Math.round((1e6 * product(rows, dimensions, a, b)) / scale) / 1e6;
    },
  };
}

/** Each row as whole numbers, its largest as 127. */
function quantise(rows: Float64Array, dimensions: number): Int8Array {
  const whole = new Int8Array(rows.length);
  for (let base = 0; base < rows.length; base += dimensions) {
    let most = 0;
    for (let k = 0; k < dimensions; k++) most = Math.max(most, Math.abs(rows[base + k]!));
    if (most === 0) continue;
    for (let k = 0; k < dimensions; k++) whole[base + k] = Math.round((rows[base + k]! / most) * largest);
  }
  return whole;
}

function product(rows: Int8Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) sum += rows[a * dimensions + k]! * rows[b * dimensions + k]!;
  return sum;
}
