import assert from "node:assert/strict";
import { test } from "node:test";
import { findDates } from "./find-dates.ts";
import { parseFuzzyDate } from "./parse-fuzzy-date.ts";

const typed: [words: string, from: string | null, to: string | null, precision: string][] = [
  ["3. juni 2025", "2025-06-03", "2025-06-03", "day"],
  ["Torsdag d. 18. juni 2026 kl. 13:30", "2026-06-18", "2026-06-18", "day"],
  ["15-08-2025", "2025-08-15", "2025-08-15", "day"],
  ["2025-08-15", "2025-08-15", "2025-08-15", "day"],
  ["senest maj 2025", null, "2025-05-31", "month"],
  ["fra 2. juni 2026", "2026-06-02", null, "day"],
  ["til og med den 4. oktober 2026", null, "2026-10-04", "day"],
  ["primo 2026", "2026-01-01", "2026-03-31", "earlyYear"],
  ["medio 2026", "2026-04-01", "2026-09-30", "midYear"],
  ["ultimo 2026", "2026-10-01", "2026-12-31", "lateYear"],
  ["ultimo februar 2024", "2024-02-21", "2024-02-29", "days"],
  ["3.-5. juni 2026", "2026-06-03", "2026-06-05", "days"],
  ["efteråret 2026", "2026-09-01", "2026-11-30", "season"],
  ["vinteren 2025", "2025-12-01", "2026-02-28", "season"],
  ["2. kvartal 2026", "2026-04-01", "2026-06-30", "quarter"],
  ["i september måned", "2026-09-01", "2026-09-30", "month"],
  ["3/6-2025", "2025-06-03", "2025-06-03", "day"],
  ["3/6 2025", "2025-06-03", "2025-06-03", "day"],
  ["den 3/6-2025", "2025-06-03", "2025-06-03", "day"],
  ["d. 3/6", "2026-06-03", "2026-06-03", "day"],
  ["juni-august 2025", "2025-06-01", "2025-08-31", "days"],
  ["juni 2025 - august 2026", "2025-06-01", "2026-08-31", "days"],
  ["december-januar 2026", "2025-12-01", "2026-01-31", "days"],
  ["3. juni - 5. juli 2025", "2025-06-03", "2025-07-05", "days"],
  ["3. juni 2025 til den 5. juli 2026", "2025-06-03", "2026-07-05", "days"],
  ["fra 3. juni til 5. juli 2025", "2025-06-03", "2025-07-05", "days"],
  ["vinteren 2025/26", "2025-12-01", "2026-02-28", "season"],
  ["Q3 2026", "2026-07-01", "2026-09-30", "quarter"],
  ["inden sommerferien 2026", null, "2026-06-30", "season"],
  ["senest efterårsferien", null, "2026-10-31", "season"],
  ["juni måned", "2026-06-01", "2026-06-30", "month"],
  ["2026", "2026-01-01", "2026-12-31", "year"],
  ["2024-27", "2024-01-01", "2027-12-31", "years"],
  ["2024–2027", "2024-01-01", "2027-12-31", "years"],
];

for (const [words, from, to, precision] of typed)
  test(`»${words}« is understood and kept as written`, () => {
    const date = parseFuzzyDate(words, { documentYear: 2026 })!;
    assert.deepEqual([date.from, date.to, date.precision, date.text], [from, to, precision, words]);
  });

test("words that are no date are refused", () => {
  for (const words of [
    "",
    "snart",
    "31. februar 2026",
    "31/2-2026",
    "3/13 2026",
    "vinteren 2025/27",
    "august 2026 - juni 2025",
    "3. juni 2026 eller senere",
    "15-20 år",
    "12",
  ])
    assert.equal(parseFuzzyDate(words, { documentYear: 2026 }), null, words);
});

test("a missing year is taken from the document and said so, or not guessed at all", () => {
  assert.equal(parseFuzzyDate("18. september"), null);
  assert.deepEqual(
    [
      parseFuzzyDate("18. september", { documentYear: 2026 })!.from,
      parseFuzzyDate("18. september", { documentYear: 2026 })!.yearInferred,
    ],
    ["2026-09-18", true],
  );
});

test("ages, rooms, amounts and case numbers are no dates", () => {
  for (const words of [
    "de seneste 15-20 år",
    "lokale D.2.58",
    "81.38.04-P35-3-26",
    "19/12345",
    "1/2 dag",
    "330-2018-3619",
    "fra 0. til 6. klasse",
    "om sommeren",
    "1.140 færre",
    "kl. 17.10",
  ])
    assert.deepEqual(findDates(words, 2026), [], words);
});

test("a weekday that does not fit is pointed out", () => {
  assert.equal(findDates("torsdag d. 15. august 2025", null)[0]!.wrongWeekday, "torsdag");
  assert.equal(findDates("fredag d. 15. august 2025", null)[0]!.wrongWeekday, null);
});
