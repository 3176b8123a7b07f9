import { sha256Of } from "#base/sha256-of.ts";
import type { FoundColumn } from "#formats/sheet/sheet.ts";

/** What a column of a sheet can be for us. A column that is nothing of this is not stored. */
export const columnRoles = ["text", "date", "channel", "senderKind", "place", "ownId"] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Which column is what, by its place in the sheet. Several may be text: each is a part of what the sender said. */
export interface Mapping {
  sheet: number;
  roles: Record<number, ColumnRole>;
}

/** How a source is mapped, without places: offered again when the same columns come back. */
export interface RememberedMapping {
  roles: { header: string; nth: number; role: ColumnRole }[];
  channel: string;
}

/** A source is known by the set of its column names, in any order. */
export function columnsHash(columns: readonly FoundColumn[]): string {
  const names = columns.map(({ header }) => header.toLocaleLowerCase("da")).sort();
  return sha256Of(JSON.stringify(names));
}

/** Words in a header that tell what it holds; the first that fits is taken, and text only once. */
const hints: [ColumnRole, RegExp][] = [
  ["date", /\b(dato|date|tidspunkt|tidsstempel|timestamp|indsendt|modtaget|oprettet|received)\b/i],
  ["channel", /\b(kanal|channel|medie|indgang)\b/i],
  [
    "senderKind",
    /(afsender|borger eller|rolle|målgruppe|kapacitet|kategori|respondenttype|sender|capacity)/i,
  ],
  ["place", /(postnr|postnummer|\bby\b|bydel|sted\b|landsby|område|lokalområde|\bplace\b|town)/i],
  ["ownId", /^(nr\.?|nummer|id|løbenr\.?|løbenummer|svar-?id|respondent-?id|no\.?|number|#)$/i],
  ["text", /(svar|input|forslag|idé|ide\b|beskriv|uddyb|hvad|hvordan|answer|suggestion)/i],
];

/** They may be what was said, or a clerk's own note: text only where nothing else is. */
const weakHint = /(tekst|kommentar|bemærkning|besked|text|comment|message)/i;

/** A guess a person looks over: by header, and where no header says text, the column with the longest samples. */
export function guessMapping(
  columns: readonly (FoundColumn & { samples: readonly string[]; refused: boolean })[],
): Record<number, ColumnRole> {
  const roles: Record<number, ColumnRole> = {};
  const taken = new Set<ColumnRole>();
  columns.forEach(({ header, refused }, at) => {
    if (refused) return;
    const role = hints.find(
      ([each, words]) => words.test(header) && !(each !== "text" && taken.has(each)),
    )?.[0];
    if (!role) return;
    roles[at] = role;
    taken.add(role);
  });
  if (!taken.has("text")) {
    const weak = columns.findIndex(
      ({ header, refused }, at) => !refused && !roles[at] && weakHint.test(header),
    );
    if (weak >= 0) {
      roles[weak] = "text";
      return roles;
    }
    const lengths = columns.map(({ samples, refused }, at) =>
      refused || roles[at] ? -1 : Math.max(0, ...samples.map((sample) => sample.length)),
    );
    const longest = lengths.indexOf(Math.max(...lengths));
    if (longest >= 0 && lengths[longest]! > 0) roles[longest] = "text";
  }
  return roles;
}

export function remember(
  columns: readonly FoundColumn[],
  roles: Mapping["roles"],
  channel: string,
): RememberedMapping {
  return {
    channel,
    roles: columns.flatMap(({ header }, at) =>
      roles[at] ? [{ header, nth: nthOf(columns, at), role: roles[at] }] : [],
    ),
  };
}

export function recall(columns: readonly FoundColumn[], { roles }: RememberedMapping): Mapping["roles"] {
  const found: Mapping["roles"] = {};
  columns.forEach(({ header }, at) => {
    const nth = nthOf(columns, at);
    const known = roles.find((each) => each.header === header && each.nth === nth);
    if (known) found[at] = known.role;
  });
  return found;
}

/** The second »Kommentar« is another column than the first. */
const nthOf = (columns: readonly FoundColumn[], at: number) =>
  columns.slice(0, at).filter(({ header }) => header === columns[at]!.header).length;
