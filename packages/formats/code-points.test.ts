import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codePointIndex, sliceCodePoints } from "./code-points.ts";

const anyText = fc.string({ unit: fc.constantFrom("a", "æ", "🌊", "\u{10019f}", "\ud83c", "\udf0a", "\n") });

test("an offset goes to code points and back to where it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const index = codePointIndex(text);
      const characters = [...text];
      assert.equal(index.length, characters.length);
      let utf16 = 0;
      for (const [place, character] of characters.entries()) {
        assert.equal(index.toCodePoint(utf16), place);
        assert.equal(index.toUtf16(place), utf16);
        utf16 += character.length;
      }
      assert.equal(index.toUtf16(characters.length), text.length);
    }),
  );
});

test("a slice by code points is the slice of the list of characters", () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), fc.nat(30), (text, a, b) => {
      const characters = [...text];
      const start = Math.min(a, characters.length);
      const end = Math.min(start + b, characters.length);
      assert.equal(sliceCodePoints(text, start, end), characters.slice(start, end).join(""));
    }),
  );
});

test("an offset inside a surrogate pair gives the pair's own place", () => {
  assert.equal(codePointIndex("a🌊b").toCodePoint(2), 1);
});
