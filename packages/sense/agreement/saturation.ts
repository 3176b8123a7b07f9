/** How many codes the next stretch of statements brought that had not been met before. */
export interface SaturationStep {
  /** Number of the first and the last statement of the stretch, counted from 1. */
  from: number;
  to: number;
  newCodes: string[];
  /** Different codes met so far. */
  codes: number;
}

/**
 * New codes per 25 further statements. A curve to look at, never a verdict: that nothing new has
 * come does not mean that nothing will.
 *
 * @param coded the codes of each statement, in the order the statements were coded
 */
export function saturationCurve(coded: readonly (readonly string[])[], step = 25): SaturationStep[] {
  const met = new Set<string>();
  const steps: SaturationStep[] = [];
  for (let from = 0; from < coded.length; from += step) {
    const stretch = coded.slice(from, from + step);
    const newCodes = [...new Set(stretch.flat())].filter((code) => !met.has(code)).sort();
    for (const code of newCodes) met.add(code);
    steps.push({ from: from + 1, to: from + stretch.length, newCodes, codes: met.size });
  }
  return steps;
}
