import assert from "node:assert/strict";
import { it } from "node:test";
import { mapRow } from "./map-row.ts";
import { columnsHash, guessMapping, recall, remember } from "./mapping.ts";
import { parseDay } from "./parse-day.ts";
import { readMapOption } from "./read-map-option.ts";

const column = (header: string, letter: string, samples: string[] = []) => ({
  header,
  letter,
  filled: samples.length,
  samples,
  refused: false,
});

it("columns are guessed from their headings, and a clerk's remarks are no answer", () => {
  const columns = ["Nr.", "Indsendt", "Afsender", "Postnr. og by", "Hvad mangler?", "Bemærkninger"].map(
    (header, at) => column(header, String.fromCharCode(65 + at), ["a"]),
  );
  assert.deepEqual(guessMapping(columns), {
    0: "ownId",
    1: "date",
    2: "senderKind",
    3: "place",
    4: "text",
  });
  assert.deepEqual(
    guessMapping([column("Kode", "A", ["7"]), column("Felt", "B", ["En lang sætning om stien"])]),
    {
      1: "text",
    },
  );
});

it("a mapping is found again by its headings, the second of a name too", () => {
  const columns = [column("Svar", "A"), column("Svar", "B"), column("Dato", "C")];
  const known = remember(columns, { 1: "text", 2: "date" }, "web");
  const turned = [columns[2]!, columns[0]!, columns[1]!];
  assert.deepEqual(recall(turned, known), { 0: "date", 2: "text" });
  assert.equal(columnsHash(columns), columnsHash(turned));
});

it("a day is read as Danes write it, and nothing else is", () => {
  const days: [string, string | null][] = [
    ["2026-06-03", "2026-06-03"],
    ["2026-06-03T14:05:00", "2026-06-03"],
    ["3/6 2026", "2026-06-03"],
    ["03.06.26", "2026-06-03"],
    ["03-06-2026 14:05", "2026-06-03"],
    ["3. juni 2026", "2026-06-03"],
    ["31-06-2026", null],
    ["06-31-2026", null],
    ["i går", null],
    ["46176", null],
  ];
  for (const [text, day] of days) assert.equal(parseDay(text), day, text);
});

it("everything that is wrong with a row is said at once", () => {
  const columns = [column("Svar", "A"), column("Dato", "B"), column("Sted", "C")];
  const mapping = { sheet: 0, roles: { 0: "text", 1: "date", 2: "place" } as const };
  assert.deepEqual(mapRow([7, 0, " ", "i går", "x".repeat(201)], columns, mapping, "leaveOut"), [
    { row: 7, column: 1, reason: "badDate" },
    { row: 7, column: 2, reason: "fieldTooLong" },
    { row: 7, column: 0, reason: "emptyText" },
  ]);
});

it("the command line names columns by heading or letter, headings with commas too", () => {
  const columns = [column("Svar, kort", "A"), column("Dato", "B")];
  assert.deepEqual(readMapOption("text=Svar, kort,date=B", columns), { roles: { 0: "text", 1: "date" } });
  assert.deepEqual(readMapOption("text=Findes ikke", columns), { unknown: "text=Findes ikke" });
  assert.deepEqual(readMapOption("farve=Dato", columns), { unknown: "farve=Dato" });
});
