export interface LabelledRow {
  id: string;
  text: string;
  label: string;
}

/** Per area `min(n, half its rows)` rows drawn at random; the same seed draws the same rows. */
export function drawExamples(rows: readonly LabelledRow[], n: number, seed: number): LabelledRow[] {
  const random = mulberry32(seed * 7919 + n);
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  return labels.flatMap((label) => {
    const own = shuffle(
      rows.filter((row) => row.label === label),
      random,
    );
    return own.slice(0, Math.min(n, Math.floor(own.length / 2)));
  });
}

/** All rows in an order of chance; the same seed gives the same order. */
export function shuffleRows(rows: readonly LabelledRow[], seed: number): LabelledRow[] {
  return shuffle([...rows], mulberry32(seed * 7919));
}

function shuffle<T>(own: T[], random: () => number): T[] {
  for (let last = own.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [own[last], own[other]] = [own[other]!, own[last]!];
  }
  return own;
}

/** Tommy Ettinger's generator: 32 bits of state, good enough to shuffle. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
