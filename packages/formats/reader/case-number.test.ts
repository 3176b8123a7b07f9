import assert from "node:assert/strict";
import { test } from "node:test";
import { findCaseNumbers } from "./case-number.ts";

test("a KLE case number gives its parts, the year in four digits", () => {
  const [found] = findCaseNumbers("Sagsnr.: 81.38.00-P35-7-26");
  const { text, kle, facet, number, year } = found!;
  assert.deepEqual([text, kle, facet, number, year], ["81.38.00-P35-7-26", "81.38.00", "P35", "7", 2026]);
  assert.equal(findCaseNumbers("85.02.02-G01-5-97")[0]!.year, 1997);
  assert.deepEqual(
    findCaseNumbers("00.30.02G01-0022").map(({ kle, facet, number, year }) => [kle, facet, number, year]),
    [["00.30.02", "G01", "0022", null]],
  );
});

test("every grammar in use is found whole, and keeps only its text where it tells no more", () => {
  for (const words of ["A00 17/159", "G20/ab 08/8108", "19/12345", "330-2018-3619", "1-10-72-1234-16"])
    assert.deepEqual(
      findCaseNumbers(`Sag ${words} om stien`).map(({ text, kle, year }) => [text, kle, year]),
      [[words, null, null]],
    );
});

test("dates, fractions, phones and money are no case numbers", () => {
  for (const words of [
    "3/6 2025",
    "3/6-2025",
    "10/2026",
    "15-08-2025",
    "2024-27",
    "1/2",
    "12 34 56 78",
    "1.316.000 kr.",
  ])
    assert.deepEqual(findCaseNumbers(words), [], words);
});
