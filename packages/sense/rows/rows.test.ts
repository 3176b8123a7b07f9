import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatCsv, parseCsv } from "#sense/csv.ts";
import { SenseProblem } from "#sense/problem.ts";
import { CsvRows } from "#sense/rows/csv-rows.ts";
import { findDistinctTexts } from "#sense/rows/distinct-texts.ts";
import { radixOrder } from "#sense/rows/radix-order.ts";
import { storeStatements } from "#sense/rows/row-store.ts";
import { steadyLog } from "#sense/rows/steady-log.ts";

const encoder = new TextEncoder();

function readInPieces(csv: string, length: number) {
  const bytes = encoder.encode(csv);
  const rows = new CsvRows();
  for (let at = 0; at < bytes.length; at += length) rows.read(bytes.subarray(at, at + length));
  const store = rows.end();
  return store.ids.map((id, row) => ({ id, text: store.text(row) }));
}

const cell = fc.string({ unit: fc.constantFrom("a", "ø", '"', ",", "\n", "\r", " ", "😀") });

test("a file read in pieces of any length holds the rows it was written from", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 1, max: 9 }), (cells, length) => {
      const rows = cells.map(([more, text], at) => [more, `id${at}`, text]);
      const csv = formatCsv([["more", "id", "text"], ...rows]);
      assert.deepEqual(
        readInPieces(csv, length),
        rows.map(([, id, text]) => ({ id, text })),
      );
      assert.deepEqual(
        parseCsv(csv)
          .slice(1)
          .map(([, id, text]) => ({ id, text })),
        readInPieces(csv, length),
      );
    }),
  );
});

test("byte order mark, bare line feeds and no last line end are read", () => {
  assert.deepEqual(readInPieces('\uFEFFText, ID\nBænke ved åen,1\n\n"Flere, nu",2', 3), [
    { id: "1", text: "Bænke ved åen" },
    { id: "2", text: "Flere, nu" },
  ]);
});

test("a missing column and an id that stands twice are refused", () => {
  const isProblem = (code: string) => (error: unknown) =>
    error instanceof SenseProblem && error.code === code;
  assert.throws(() => readInPieces("id,tekst\n1,a\n", 4), isProblem("columnMissing"));
  assert.throws(() => readInPieces("", 4), isProblem("columnMissing"));
  assert.throws(() => readInPieces("id,text\n1,a\n1,b\n", 4), isProblem("idTwice"));
});

function wordsOf(text: string): string[] {
  const store = storeStatements([{ id: "1", text }]);
  return Array.from(store.wordsOf(0), (word) => store.words.text(word));
}

const sign = fc.constantFrom("a", "Æ", "ø", "É", "7", "0", " ", "-", "'", "’", ".", "»", "–", "×", "b");

test("words are the same read by bytes and through Unicode's tables", () => {
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      // A sign outside the plain ones, parted by a space, sends the whole text the slow way.
      assert.deepEqual(wordsOf(`${text} ☃`), wordsOf(text));
    }),
  );
});

test("words and numbers are told apart, in small letters, apostrophes inside words kept", () => {
  assert.deepEqual(wordsOf("Åkærs B12-bus kl. 9.30: »l’été« DDR's"), [
    "åkærs",
    "b",
    "12",
    "bus",
    "kl",
    "9",
    "30",
    "l'été",
    "ddr's",
  ]);
  assert.deepEqual(wordsOf("Cafe\u0301 Šibenik"), ["café", "šibenik"]);
});

test("texts of the same words are one, and rows in another order make no difference", () => {
  const given = ["Ny bus", "ny BUS!", "", "Bus ny", "…", "Ny bus 2"].map((text, at) => ({
    id: `r${at}`,
    text,
  }));
  const shown = (statements: typeof given) => {
    const texts = findDistinctTexts(storeStatements(statements));
    return Array.from({ length: texts.count }, (_, text) =>
      Array.from(
        texts.rows.subarray(texts.rowOffsets[text], texts.rowOffsets[text + 1]),
        (row) => statements[row]!.id,
      ),
    );
  };
  const found = shown(given);
  assert.deepEqual(found.flat().sort(), ["r0", "r1", "r3", "r5"]);
  assert.ok(found.some((ids) => ids.join(" ") === "r0 r1"));
  assert.deepEqual(shown(given.toReversed()), found);
});

test("numbers are put in order, equal ones in the order they came", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff)), (keys) => {
      const expected = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
      assert.deepEqual([...radixOrder(Uint32Array.from(keys))], expected);
    }),
  );
});

test("the logarithm is the logarithm", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (value) => {
      assert.ok(
        Math.abs(steadyLog(value) - Math.log(value)) < 1e-12 * Math.max(1, Math.abs(Math.log(value))),
      );
    }),
  );
});
