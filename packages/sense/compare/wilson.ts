/** A share with the range the true share may well lie in. */
export interface ShareInterval {
  share: number;
  low: number;
  high: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a share: right for few and for extreme shares too, never below 0 or above 1.
 * Null for a share of nothing. Source: E. B. Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", 1927. Only + − × ÷ and square root, which are the same on every machine.
 */
export function wilsonInterval(count: number, of: number): ShareInterval | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const width = 1 + (z * z) / of;
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, (middle - reach) / width),
    high: count === of ? 1 : Math.min(1, (middle + reach) / width),
  };
}
