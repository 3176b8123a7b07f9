/**
 * One value, one text: keys in order of code unit, no white space, `undefined`
 * left out as JSON does. Two values that say the same have the same bytes, and
 * so the same hash. After RFC 8785, for the strings, whole numbers, booleans,
 * arrays and objects we freeze.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date || value === null || typeof value !== "object") return JSON.stringify(value);
  // Loops that join as they go: a published process is 10,000 statements and as many numbers in lists
  let text = "";
  if (Array.isArray(value)) {
    for (const each of value) text += `${text === "" ? "" : ","}${canonicalJson(each ?? null)}`;
    return `[${text}]`;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object).sort())
    if (object[key] !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  return `{${text}}`;
}
