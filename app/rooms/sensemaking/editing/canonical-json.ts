/**
 * One value, one text: keys in order of code unit, no white space, `undefined`
 * left out as JSON does. Two values that say the same have the same bytes, and
 * so the same hash. After RFC 8785, for the strings, whole numbers, booleans,
 * arrays and objects we freeze.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(",")}]`;
  if (value instanceof Date || value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}
