import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { plainExtraction } from "../testing/plain-extraction.ts";

const meetingOf = (fields: string) =>
  read(
    plainExtraction(
      `Referat af møde i Lokal-MED Solhøj\n\n${fields}\n\nPunkt 3: Vagtplan\n\nBeslutning\n\nGodkendt.\n`,
    ),
    emptyRecipe,
  ).meeting;

test("date and place are found in fields on consecutive lines, whatever they are called", () => {
  for (const [date, place] of [
    ["Mødedato: Tirsdag den 10. marts 2026 kl. 13.00", "Mødested: Kantinen"],
    ["Dato: 10. marts 2026 kl. 13", "Sted: Kantinen"],
    ["Tidspunkt: den 10. marts 2026, kl. 13.00", "Lokale: Kantinen"],
  ])
    for (const fields of [`${date}\n${place}`, `${place}\n${date}`]) {
      const meeting = meetingOf(fields)!;
      assert.deepEqual(
        [meeting.date?.from, meeting.date?.clock, meeting.place],
        ["2026-03-10", "13:00", "Kantinen"],
      );
    }
});

test("a field whose words stand on the line below is read there", () => {
  const meeting = meetingOf("Mødedato:\nTirsdag den 10. marts 2026\n\nMødested:\nKantinen")!;
  assert.deepEqual([meeting.date?.from, meeting.place], ["2026-03-10", "Kantinen"]);
});
