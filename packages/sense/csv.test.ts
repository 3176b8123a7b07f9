import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatCsv, parseCsv } from "#sense/csv.ts";

test("what is written is read back, whatever the cells hold", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\n", "\r\n", 'a"b', "æøå"));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }));
  fc.assert(fc.property(table, (rows) => assert.deepEqual(parseCsv(formatCsv(rows)), rows)));
});

test("a byte order mark, bare line feeds and a missing last line end are no trouble", () => {
  assert.deepEqual(parseCsv('\uFEFFid,text\n1,"to\nlinjer"\n2,'), [
    ["id", "text"],
    ["1", "to\nlinjer"],
    ["2", ""],
  ]);
});

test("empty lines hold no row", () => {
  assert.deepEqual(parseCsv("a,b\n\n1,2\n\n"), [
    ["a", "b"],
    ["1", "2"],
  ]);
});
