import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { FormatProblem } from "../problem.ts";
import { readSheet } from "./read-sheet.ts";
import { serialDate, showsDate } from "./serial-date.ts";
import type { SheetRow } from "./sheet.ts";
import { makeXlsx } from "./testing/make-xlsx.ts";
import { writeCsv } from "./write-csv.ts";

/** All rows of all sheets. */
function readAll(bytes: Uint8Array, filename: string) {
  const rows: SheetRow[][] = [];
  const read = readSheet(bytes, filename, {
    begin: () => rows.push([]),
    row: (row) => rows.at(-1)!.push(row),
  });
  return { ...read, rows };
}

const csv = (text: string, filename = "svar.csv") => readAll(Buffer.from(text), filename);
const cellsOf = (rows: SheetRow[] | undefined) => rows?.map((row) => row.cells);
const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof FormatProblem) return error.code;
    throw error;
  }
  return "read";
};

describe("a CSV", () => {
  it("is read with semicolon, comma or tab, whichever gives the header its columns", () => {
    for (const separator of [";", ",", "\t"]) {
      const read = csv(`Svar${separator}Dato\r\n"Flere busser; og tog, tak"${separator}2026-06-03\r\n`);
      assert.deepEqual(
        read.sheets[0]?.columns.map(({ header }) => header),
        ["Svar", "Dato"],
        separator,
      );
      assert.deepEqual(cellsOf(read.rows[0]), [["Flere busser; og tog, tak", "2026-06-03"]]);
    }
  });

  it("keeps line breaks inside quotes, and numbers rows as the program does", () => {
    const read = csv('Svar;Dato\n"Første\nanden";1\n\nTredje;2\n');
    assert.deepEqual(
      read.rows[0]?.map((row) => [row.number, row.cells[0]]),
      [
        [2, "Første\nanden"],
        [4, "Tredje"],
      ],
    );
  });

  it("is read in UTF-8 with and without mark, UTF-16 and Windows-1252", () => {
    const text = "Svar;Sted\nBlåbærgrød – “ja”;Åkær\n";
    const cp1252 = Buffer.from(text.replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"), "latin1");
    const files: [string, Uint8Array][] = [
      ["utf-8", Buffer.from(text)],
      ["utf-8 with mark", Buffer.from(`\ufeff${text}`)],
      ["utf-16", Buffer.from(`\ufeff${text}`, "utf16le")],
      ["windows-1252", cp1252],
    ];
    for (const [name, bytes] of files)
      assert.deepEqual(cellsOf(readAll(bytes, "svar.csv").rows[0]), [["Blåbærgrød – “ja”", "Åkær"]], name);
  });

  it("names rows with another number of cells than the header, and moves nothing", () => {
    const read = csv("Svar;Dato;Sted\na;b;c\nd;e\nf;g;h;i\n");
    assert.deepEqual(
      read.rows[0]?.map((row) => [row.number, row.ragged]),
      [
        [2, false],
        [3, true],
        [4, true],
      ],
    );
    assert.deepEqual(read.warnings, [{ code: "raggedRows", detail: "2" }]);
  });

  it("is given back as it was written, whatever is in the cells", () => {
    // What begins like a formula gets an apostrophe on the way out, so it is left out here; header cells are plain.
    const cell = fc
      .string({ unit: "binary", maxLength: 30 })
      .map((text) => text.replace(/[\0\ufeff]|[\ud800-\udfff]/gu, "").replace(/^[\s=+\-@＝＋－＠']+/u, ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ""));
        fc.pre(kept.length > 0);
        const read = csv(writeCsv([["Svar", "Dato", "Sted"], ...kept]));
        assert.deepEqual(cellsOf(read.rows[0]), kept);
      }),
      { numRuns: 300 },
    );
  });

  it("with more control characters than letters is a text all the same", () => {
    assert.deepEqual(cellsOf(csv("Svar;Dato\n\u0001\u000e\u0001\u000e\u0001\u000e;\u0001\n").rows[0]), [
      ["\u0001\u000e\u0001\u000e\u0001\u000e", "\u0001"],
    ]);
  });

  it("takes any bytes without a bug: it is read, or there is a sentence", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        problemOf(() => readAll(bytes, "svar.csv"));
      }),
      { numRuns: 300 },
    );
  });

  it("says what is wrong with it", () => {
    assert.equal(
      problemOf(() => csv("")),
      "emptyFile",
    );
    assert.equal(
      problemOf(() => csv("\ufeff")),
      "emptyFile",
    );
    assert.equal(
      problemOf(() => csv(" \r\n;;\r\n")),
      "emptyFile",
    );
    assert.equal(
      problemOf(() => csv("Svar;Dato\n")),
      "headerOnly",
    );
    assert.equal(
      problemOf(() => csv('Svar;Dato\n"Aldrig lukket;1\nb;2\n')),
      "unclosedQuote",
    );
    assert.equal(
      problemOf(() => csv("03-06-2026;Flere busser\n04-06-2026;Flere tog\n")),
      "noHeader",
    );
    assert.equal(
      problemOf(() => csv(`${"a;".repeat(250)}a\n`)),
      "tooManyColumns",
    );
    assert.equal(
      problemOf(() => csv(`Svar;Dato\n${"x".repeat(100_001)};1\n`)),
      "cellTooLong",
    );
    assert.equal(
      problemOf(() => csv("Svar;Dato\na\0b;1\n")),
      "nulBytes",
    );
  });
});

describe("a workbook", () => {
  it("gives texts, numbers, dates and the values formulas had", () => {
    const bytes = makeXlsx([
      {
        rows: [
          ["Svar", "Antal", "Dato", "Udregnet"],
          ["Flere <busser> & tog", 0.1 + 0.2, { date: 46_176 }, { formula: "1+1", value: "2" }],
        ],
      },
    ]);
    assert.deepEqual(cellsOf(readAll(bytes, "svar.xlsx").rows[0]), [
      ["Flere <busser> & tog", "0.3", "2026-06-03", "2"],
    ]);
  });

  it("counts days from 1904 when it says so, and knows the day that never was", () => {
    const bytes = makeXlsx([{ rows: [["Dato"], [{ date: 44_714 }]] }], { date1904: true });
    assert.deepEqual(cellsOf(readAll(bytes, "svar.xlsx").rows[0]), [["2026-06-03"]]);
    assert.equal(serialDate(1, 1900), "1900-01-01");
    assert.equal(serialDate(59, 1900), "1900-02-28");
    assert.equal(serialDate(60, 1900), null);
    assert.equal(serialDate(61, 1900), "1900-03-01");
    assert.equal(serialDate(46_176.5, 1900), "2026-06-03 12:00");
    assert.equal(showsDate(164, '"kr. "#,##0'), false);
    assert.equal(showsDate(164, "[$-406]d. mmmm yyyy"), true);
  });

  it("tells of hidden sheets, merged cells and macros, and reads several sheets", () => {
    const bytes = makeXlsx(
      [
        { name: "Svar", rows: [["Svar"], ["a"], ["b"]], merged: ["A2:A3"] },
        { name: "Gemt", hidden: true, rows: [["Note"], ["c"]] },
        { name: "Tom", rows: [] },
      ],
      { extra: { "xl/vbaProject.bin": new Uint8Array([1]) } },
    );
    const read = readAll(bytes, "svar.xlsm");
    assert.deepEqual(
      read.sheets.map(({ name, hidden, rows }) => [name, hidden, rows]),
      [
        ["Svar", false, 2],
        ["Gemt", true, 1],
      ],
    );
    assert.deepEqual(
      new Set(read.warnings.map(({ code }) => code)),
      new Set(["macros", "oneColumn", "mergedCells", "hiddenSheet", "emptySheet"]),
    );
  });

  it("reads inline texts, and cells that do not say where they are", () => {
    const bytes = makeXlsx(
      [
        {
          rows: [
            ["Svar", "", "Sted"],
            ["a", "", "b"],
          ],
        },
      ],
      { inline: true },
    );
    assert.deepEqual(cellsOf(readAll(bytes, "svar.xlsx").rows[0]), [["a", "", "b"]]);
  });

  it("damaged anywhere, is refused with a sentence or read, never a bug", () => {
    const whole = makeXlsx([
      {
        rows: [
          ["Svar", "Sted"],
          ["Flere busser", "Åkær"],
        ],
      },
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, to, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = to;
        problemOf(() => readAll(bytes, "svar.xlsx"));
      }),
      { numRuns: 400 },
    );
  });
});
