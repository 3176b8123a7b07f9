/**
 * Whole numbers below a bound, from a seed: xorshift on 32-bit integers (Marsaglia, Journal of
 * Statistical Software 8(14), 2003), the same on every machine. Not for secrets.
 */
export function seededDraw(seed: number): (below: number) => number {
  let state = Math.imul((seed | 0) ^ 0x9e3779b9, 0x85ebca6b) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * below);
  };
}
