/**
 * p values corrected for how many there are: of the tests with a corrected value of at most q, a
 * share of q is expected to be false. In the order given.
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", 1995.
 */
export function correctForMany(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[b]! - pValues[a]! || b - a);
  const corrected = new Array<number>(pValues.length);
  let least = 1;
  order.forEach((at, fromLargest) => {
    const rank = pValues.length - fromLargest;
    least = Math.min(least, (pValues[at]! * pValues.length) / rank);
    corrected[at] = least;
  });
  return corrected;
}
