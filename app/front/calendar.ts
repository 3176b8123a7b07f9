import type { FuzzyDate } from "#formats/reading.ts";
import type { ProcessFace } from "#rooms/publishing/door.ts";
import type { Site } from "./site.ts";
import { textsIn } from "./texts.ts";

/**
 * The dated phases, decisions and promises of a process as iCalendar (RFC 5545):
 * whole days, no clock. Only dates that are a day are told; »primo 2027« is no day.
 */
export function writeCalendar(site: Site, face: ProcessFace, publishedAt: Date): string {
  const t = textsIn(site.lang).calendar;
  const { phases, decisions, promises } = face.parts;
  const days = [
    ...phases.flatMap((each) => [
      { id: `${each.id}-begins`, day: dayOf(each.start), words: t.phaseBegins(each.name) },
      { id: `${each.id}-ends`, day: dayOf(each.end), words: t.phaseEnds(each.name) },
    ]),
    ...decisions.map((each) => ({
      id: each.id,
      day: dayOf(each.decidedOn),
      words: t.decision(each.what, each.decidedBy),
    })),
    ...promises.map((each) => ({ id: each.id, day: dayOf(each.due), words: t.promise(each.what) })),
  ];
  const stamp = stampOf(publishedAt);
  const events = days.flatMap(({ id, day, words }) =>
    day === null
      ? []
      : [
          "BEGIN:VEVENT",
          `UID:${id}@${site.slug}.forsamlingshus`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
          `SUMMARY:${escapeText(words)}`,
          "TRANSP:TRANSPARENT",
          "END:VEVENT",
        ],
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Forsamlingshus//DA",
    `X-WR-CALNAME:${escapeText(face.name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** The day a date stands for, when it is one: of »senest 4. oktober 2026« the last. */
function dayOf(date: FuzzyDate | null): string | null {
  if (date?.precision !== "day") return null;
  return date.bound === "from" ? (date.from ?? date.to) : (date.to ?? date.from);
}

function stampOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** Lines of at most 75 bytes; a character is never cut (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > 75) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return folded;
}
