import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginsIn, clip, lineOf, linesOf, openRawText, sliceOf, stretchAt, stretchesOf } from "./raw-text.ts";

const signs = fc.constantFrom("a", "ø", "\n", "\r\n", "\n\n\n", "𐌰", "Ɵ", " ", "\u0000", "\f");
const texts = fc.array(signs, { maxLength: 600 }).map((parts) => parts.join(""));

test("the stretches of a text are the whole text, in order, none of them long", () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, times) => {
      const raw = openRawText(text.repeat(times));
      const stretches = stretchesOf(raw);
      assert.equal(stretches.map((stretch) => sliceOf(raw, stretch)).join(""), raw.text);
      for (const stretch of stretches) {
        assert.ok(stretch.end - stretch.start <= 20_000);
        assert.equal(stretch.firstLine, lineOf(raw, stretch.start));
        assert.ok(lineOf(raw, Math.max(stretch.start, stretch.end - 1)) - stretch.firstLine < 200);
      }
    }),
    { numRuns: 60 },
  );
});

test("every place is found again in the stretch it stands in", () => {
  const raw = openRawText("en linje\n".repeat(950));
  const stretches = stretchesOf(raw);
  assert.equal(stretches.length, 5);
  for (const place of [0, 1799, 1800, 5000, raw.index.length - 1]) {
    const stretch = stretches[stretchAt(stretches, place)]!;
    assert.ok(beginsIn([{ start: place, end: place }], stretch), String(place));
  }
});

test("one line longer than a page is cut, and keeps its number", () => {
  const raw = openRawText(`kort\n${"x".repeat(50_000)}\nslut`);
  assert.deepEqual(
    stretchesOf(raw).map(({ start, end, firstLine }) => [start, end, firstLine]),
    [
      [0, 5, 1],
      [5, 20_005, 2],
      [20_005, 40_005, 2],
      [40_005, 50_010, 2],
    ],
  );
});

test("lines are counted in code points, pairs and all", () => {
  const raw = openRawText("𐌰𐌰\nbo\n");
  assert.deepEqual(
    [0, 2, 3, 5, 6].map((place) => lineOf(raw, place)),
    [1, 1, 2, 2, 3],
  );
  assert.equal(linesOf(raw, [{ start: 0, end: 2 }]), "1");
  assert.equal(
    linesOf(raw, [
      { start: 1, end: 2 },
      { start: 3, end: 5 },
    ]),
    "1–2",
  );
});

test("an empty text has one empty stretch", () => {
  assert.deepEqual(stretchesOf(openRawText("")), [{ start: 0, end: 0, firstLine: 1 }]);
});

test("spans are clipped to what is shown", () => {
  assert.deepEqual(
    clip(
      [
        { start: 0, end: 4 },
        { start: 6, end: 9 },
      ],
      { start: 2, end: 6 },
    ),
    [{ start: 2, end: 4 }],
  );
});
