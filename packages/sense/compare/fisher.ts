/**
 * Fisher's exact test, two-sided: how often a table with these margins is as unlikely as this one
 * or more so. Works on the ratios of neighbouring tables, so no logarithms and no factorials.
 *
 * @param count mentions in the group
 * @param of size of the group
 * @param restCount mentions outside it
 * @param restOf size of the rest
 */
export function fisherExact(count: number, of: number, restCount: number, restOf: number): number {
  const marked = count + restCount;
  const low = Math.max(0, marked - restOf);
  const high = Math.min(of, marked);
  const weights = new Float64Array(high - low + 1);
  const mode = Math.min(high, Math.max(low, Math.floor(((marked + 1) * (of + 1)) / (of + restOf + 2))));
  weights[mode - low] = 1;
  for (let k = mode; k < high; k++)
    weights[k + 1 - low] =
      (weights[k - low]! * (marked - k) * (of - k)) / ((k + 1) * (restOf - marked + k + 1));
  for (let k = mode; k > low; k--)
    weights[k - 1 - low] =
      (weights[k - low]! * k * (restOf - marked + k)) / ((marked - k + 1) * (of - k + 1));
  const seen = weights[count - low]! * (1 + 1e-7);
  let total = 0;
  let asRare = 0;
  for (const weight of weights) {
    total += weight;
    if (weight <= seen) asRare += weight;
  }
  return Math.min(1, asRare / total);
}
