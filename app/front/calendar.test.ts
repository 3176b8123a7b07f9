import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProcessFace } from "#rooms/publishing/door.ts";
import { writeCalendar } from "./calendar.ts";
import type { Site } from "./site.ts";
import { processArtefact, theirs } from "./testing/sample-artefacts.ts";

const theme = { name: "Fremtidens Åkær", municipality: "Åkær Kommune", brandColour: "#1F4A57" };
const site: Site = {
  slug: "fremtidens-aakaer",
  lang: "da",
  theme,
  path: "/fremtidens-aakaer/calendar.ics",
  origin: "https://aakaer.example",
  today: "2026-06-01",
  standing: [],
};
const calendar = writeCalendar(site, processArtefact.page as ProcessFace, new Date("2026-06-01T10:11:12Z"));
const unfolded = calendar.replaceAll("\r\n ", "").split("\r\n");

test("every line ends in CRLF and is at most 75 bytes, and no letter is cut in two", () => {
  const lines = calendar.split("\r\n");
  assert.equal(lines.pop(), "");
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes("\n") && !line.includes("\ufffd"), line);
  }
});

test("only what falls on a day is told; a span of days is not", () => {
  const days = unfolded.filter((line) => line.startsWith("DTSTART;VALUE=DATE:"));
  assert.ok(days.includes("DTSTART;VALUE=DATE:20261130"));
  assert.ok(!unfolded.some((line) => line.includes("Alle input er læst")));
});

test("an event keeps its name from one publication to the next, and is stamped with the publication's time", () => {
  const uids = unfolded.filter((line) => line.startsWith("UID:"));
  assert.equal(new Set(uids).size, uids.length);
  assert.ok(uids.includes("UID:d1@fremtidens-aakaer.forsamlingshus"));
  const later = writeCalendar(site, processArtefact.page as ProcessFace, new Date("2026-07-01T00:00:00Z"));
  assert.deepEqual(
    later
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => line.startsWith("UID:")),
    uids,
  );
  assert.ok(unfolded.includes("DTSTAMP:20260601T101112Z"));
});

test("commas and semicolons of people are escaped", () => {
  const what = theirs("At lave en plan\\, i tre dele\\; først en hvidbog");
  assert.ok(unfolded.some((line) => line.startsWith("SUMMARY:") && line.includes(what)));
});
