import { decay } from "#sense/compare/natural-log.ts";

const density = 0.3989422804014327;

/**
 * How often a normal value lies as far from 0 as `z`, to either side.
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004;
 * beyond 6 the first terms of the asymptotic series (Abramowitz and Stegun 26.2.12).
 */
export function twoSidedTail(z: number): number {
  const x = Math.abs(z);
  const height = density * decay((x * x) / 2);
  if (x > 6) {
    const u = 1 / (x * x);
    return (2 * height * (1 - u * (1 - 3 * u * (1 - 5 * u * (1 - 7 * u))))) / x;
  }
  let term = x;
  let sum = x;
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return Math.max(0, 1 - 2 * height * sum);
}
