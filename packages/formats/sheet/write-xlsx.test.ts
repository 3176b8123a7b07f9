import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readWorksheet } from "./read-worksheet.ts";
import { openWorkbook } from "./workbook.ts";
import { longestCell, writeXlsx } from "./write-xlsx.ts";

function readAll(bytes: Uint8Array): string[][][] {
  const book = openWorkbook(bytes);
  return book.sheets.map(({ part }) => {
    const rows: string[][] = [];
    readWorksheet(book, part, (number, cells) => {
      rows[number - 1] = cells;
    });
    return rows;
  });
}

const signs = fc.constantFrom(..."=+-@'\"<>&_x0D\n\t aå;", "\r\n", "\r", "🏫", "\u0001", "\uffff", "_x000D_");
const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));

test("what is written is read back sign by sign, whatever it begins with", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 5 }), (rows) => {
      const [sheet] = readAll(writeXlsx([{ name: "Ark & <1>", head: ["a", "b"], rows }]));
      assert.deepEqual(sheet, [["a", "b"], ...rows]);
    }),
  );
});

test("a formula is words, a number is a number, and the same rows give the same bytes", () => {
  const sheets = [{ name: "Ark", head: ["a", "b"], rows: [["=1+1", 7] as (string | number)[]] }];
  const bytes = writeXlsx(sheets);
  assert.deepEqual(bytes, writeXlsx(sheets));
  assert.deepEqual(readAll(bytes)[0]![1], ["=1+1", "7"]);
});

test("a text too long for a cell is refused, not cut", () => {
  assert.throws(
    () => writeXlsx([{ name: "Ark", head: ["a"], rows: [["a".repeat(longestCell + 1)]] }]),
    RangeError,
  );
});
