/*
 * Math.log and Math.exp may differ in the last bit between machines; these use only + − × ÷,
 * which may not, so that what is compared and sorted by them comes out the same everywhere.
 */

/** The natural logarithm of a positive number, by the series of artanh; within 1e-15 of the true one relative to 1. */
export function naturalLog(value: number): number {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY) throw new RangeError(`no logarithm of ${value}`);
  let mantissa = value;
  let exponent = 0;
  while (mantissa >= 2 * Math.SQRT1_2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  let power = s;
  let sum = 0;
  for (let k = 1; k < 44; k += 2) {
    sum += power / k;
    power *= s * s;
  }
  return 2 * sum + exponent * Math.LN2;
}

/** e to the minus x for x from 0 up: the series on a small part, squared back. */
export function decay(x: number): number {
  let halvings = 0;
  let part = x;
  while (part > 0.125) {
    part /= 2;
    halvings++;
  }
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 16; k++) {
    term *= -part / k;
    sum += term;
  }
  for (; halvings > 0; halvings--) sum *= sum;
  return sum;
}
