/** Month names and the short forms that people write, without the full stop. */
const names: Record<string, number> = {
  januar: 1,
  jan: 1,
  februar: 2,
  feb: 2,
  marts: 3,
  mar: 3,
  april: 4,
  apr: 4,
  maj: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

export const fullMonths =
  "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";
/** For use beside a day number, where a short form cannot be another word. */
export const anyMonth = `(?:${fullMonths}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\b\\.?)`;

export function monthNumber(word: string): number {
  return names[word.toLowerCase().replace(/\.$/, "")]!;
}

export const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
