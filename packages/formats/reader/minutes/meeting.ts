import type { FuzzyDate, Meeting } from "../../reading.ts";
import { findDates } from "../dates/find-dates.ts";
import type { ToldBlock } from "../told-block.ts";

const dateField = /^(?:mødedato|dato|mødetidspunkt|tidspunkt|tid)\s*:?\s+(?=\S)/i;
const placeField = /^(?:mødested|sted|mødelokale|lokale)\s*:?\s+(\S.*)$/i;
/** A field whose words stand on the line below. */
const bareField = /^(?:mødedato|dato|mødetidspunkt|tidspunkt|tid|mødested|sted|mødelokale|lokale)\s?:$/i;
const opening =
  /^(referat|dagsorden|beslutningsprotokol)\b[\s:–-]*(?:(?:fra|for|af|til|ved)\s+)?(?:(?:mødet?|ekstraordinært\s+møde)\s+(?:i|den|for)\s+)?/i;
const committeeWord = /udvalg|\bMED\b|råd|bestyrelse|nævn|forum|komité/iu;

/** The meeting, from the title and the fields before the first item. */
export function readMeeting(
  title: string | null,
  before: readonly ToldBlock[],
  year: number | null,
): Meeting {
  const fields = before.map((block, i) =>
    bareField.test(block.text.slice(0, 40)) && before[i + 1]
      ? `${block.text} ${before[i + 1]!.text}`
      : block.text,
  );
  const dated = fields.find((text) => dateField.test(text));
  const date: FuzzyDate | null =
    (dated && findDates(dated, year)[0]?.date) || (title && findDates(title, year)[0]?.date) || null;
  const opened = title === null ? null : opening.exec(title);
  return {
    committee: title === null ? null : committeeIn(title, opened?.[0].length ?? 0, year),
    documentKind: opened ? (/^dagsorden/i.test(opened[1]!) ? "agenda" : "minutes") : null,
    date,
    place: fields.map((text) => placeField.exec(text)?.[1]).find((place) => place !== undefined) ?? null,
  };
}

function committeeIn(title: string, from: number, year: number | null): string | null {
  const date = findDates(title, year)[0];
  const name = title
    .slice(from, date ? Math.max(from, date.start) : title.length)
    .replace(/[\s,–-]+$/u, "")
    .replace(/\s+(?:den|d\.)$/i, "")
    .trim();
  return committeeWord.test(name) ? name : null;
}
