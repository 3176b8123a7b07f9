const words = ["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
const said = new RegExp(`(?<![\\p{L}\\d])(\\d{1,3}|${words.join("|")})\\s+(?:grupper|borde)(?!\\p{L})`, "iu");

/** How many groups or tables a sentence speaks of, or null. */
export function countGroupsIn(text: string): number | null {
  const match = said.exec(text)?.[1]?.toLowerCase();
  if (match === undefined) return null;
  const at = words.indexOf(match);
  return at >= 0 ? at + 2 : Number(match);
}
