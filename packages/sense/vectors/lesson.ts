/*
 * What a collection has learnt from a background text, and all it needs of it: how often its own features
 * stand there, and which of its words each area takes beside its definition. Features go by their number in
 * the collection, so a lesson holds no word, and is of use only with the very texts it was learnt for.
 */

/** A word of the statements that an area's definition takes beside its own. */
export interface Kin {
  /** Feature numbers and what they weigh, in the order they were found. */
  features: Int32Array;
  weights: Float64Array;
}

export interface Lesson {
  /** Lines of the background that carry a subject; with none nothing was learnt. */
  lines: number;
  /** By feature number: in how many of those lines it stands. */
  counts: Int32Array;
  /** By area, in order of the areas' ids. */
  kin: readonly Kin[];
}

/** As bytes: whole numbers of 4 bytes (lines, counts, kin of each area) and weights of 8, little end first. */
export function lessonToBytes({ lines, counts, kin }: Lesson): Uint8Array {
  const kinCount = kin.reduce((sum, one) => sum + one.features.length, 0);
  const view = new DataView(new ArrayBuffer(4 * (3 + counts.length + kin.length) + 12 * kinCount));
  let at = 0;
  const whole = (value: number) => {
    view.setInt32(at, value, true);
    at += 4;
  };
  whole(lines);
  whole(counts.length);
  for (const count of counts) whole(count);
  whole(kin.length);
  for (const { features, weights } of kin) {
    whole(features.length);
    for (const feature of features) whole(feature);
    for (const weight of weights) {
      view.setFloat64(at, weight, true);
      at += 8;
    }
  }
  return new Uint8Array(view.buffer);
}

/** @throws RangeError when the bytes end too soon */
export function lessonFromBytes(bytes: Uint8Array): Lesson {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const whole = () => {
    at += 4;
    return view.getInt32(at - 4, true);
  };
  const weight = () => {
    at += 8;
    return view.getFloat64(at - 8, true);
  };
  const lines = whole();
  const counts = Int32Array.from({ length: whole() }, whole);
  const kin = Array.from({ length: whole() }, (): Kin => {
    const length = whole();
    return { features: Int32Array.from({ length }, whole), weights: Float64Array.from({ length }, weight) };
  });
  return { lines, counts, kin };
}
