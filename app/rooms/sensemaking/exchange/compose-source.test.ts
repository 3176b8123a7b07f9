import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codePointIndex, sliceCodePoints } from "#formats/code-points.ts";
import { evenLineEnds } from "#formats/refi-qda/line-ends.ts";
import type { Span } from "#formats/span.ts";
import { composeSource } from "./compose-source.ts";

const signs = fc.constantFrom(..."aæ ø.,", "\n", "\r\n", "\r", "🏫", "e\u0301", "\ufeff");
const raws = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(""));

/** As a reading without repairs says it: places end to end with one space between. */
const renderer = (raw: string) => (spans: Span[]) =>
  spans.map(({ start, end }) => sliceCodePoints(raw, start, end)).join(" ");

test("each statement stands in one stretch, sign by sign, whatever its places in the original", () => {
  fc.assert(
    fc.property(
      raws,
      fc.array(fc.tuple(fc.nat(60), fc.nat(9), fc.boolean()), { maxLength: 8 }),
      (raw, drawn) => {
        const { length } = codePointIndex(raw);
        const render = renderer(raw);
        const statements = drawn.flatMap(([from, size, isParted], at) => {
          const start = Math.min(from, length);
          const end = Math.min(start + size, length);
          const spans =
            isParted && end - start > 2
              ? [
                  { start, end: start + 1 },
                  { start: start + 2, end },
                ]
              : [{ start, end }];
          return end > start ? [{ id: String(at), spans, text: render(spans) }] : [];
        });
        const { text, places } = composeSource(render, length, statements);
        assert.doesNotMatch(text, /\r/);
        for (const { id, text: said } of statements) {
          const { start, end } = places.get(id)!;
          // A line end or a mark at the edge of a statement belongs to what it stands beside.
          assert.equal(even(sliceCodePoints(text, start, end)), even(said));
        }
      },
    ),
  );
});

const even = (text: string) => evenLineEnds(text).text.replaceAll("\ufeff", "").trim();

test("what was said is there once, with all that stands around it", () => {
  const raw = "Overskrift\n• Første idé\n• Anden idé\nSlut";
  const spans = (words: string) => {
    const start = [...raw.slice(0, raw.indexOf(words))].length;
    return [{ start, end: start + [...words].length }];
  };
  const { text, places } = composeSource(renderer(raw), [...raw].length, [
    { id: "b", spans: spans("Anden idé"), text: "Anden idé" },
    { id: "a", spans: spans("Første idé"), text: "Første idé" },
  ]);
  assert.equal(text, raw);
  assert.deepEqual(places.get("a"), spans("Første idé")[0]);
});
