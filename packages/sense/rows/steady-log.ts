/**
 * The natural logarithm from the four operations alone, which every machine rounds alike;
 * `Math.log` may differ in its last bits from engine to engine. By ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)).
 *
 * @param value above 0
 */
export function steadyLog(value: number): number {
  let mantissa = value;
  let doublings = 0;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    doublings++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    doublings--;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 25; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return doublings * Math.LN2 + 2 * ratio * sum;
}
