const danish: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ß: "ss", þ: "th", ð: "d" };

/**
 * The name of a process as an address: »Fremtidens Åkær« → `fremtidens-aakaer`.
 *
 * @returns at most 80 of a–z, 0–9 and single hyphens; empty when the name holds none of them
 */
export function makeSlug(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåßþð]/g, (letter) => danish[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
}

/** The slug itself, or with the first number behind it that is free. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const numbered = `${slug.slice(0, 80 - String(number).length - 1)}-${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
