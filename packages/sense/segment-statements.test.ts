import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfSpan } from "#sense/code-points.ts";
import { segmentStatements } from "#sense/segment-statements.ts";

function statements(text: string): string[] {
  return segmentStatements(text).map((spans) => spans.map((span) => textOfSpan(text, span)).join(" "));
}

test("each sentence is a statement", () => {
  assert.deepEqual(statements("Bussen kører for sjældent. Skolen er god at gå i."), [
    "Bussen kører for sjældent.",
    "Skolen er god at gå i.",
  ]);
});

test("a greeting and an example stay with the idea they belong to", () => {
  assert.deepEqual(statements("Hej alle. Vi mangler lys på stien. Fx ved den gamle mølle. Tak."), [
    "Hej alle. Vi mangler lys på stien. Fx ved den gamle mølle. Tak.",
  ]);
});

test("a list item is a statement together with the line that opens the list", () => {
  assert.deepEqual(statements("Vi ønsker os:\n- lys på stien\n- et hegn\n\nSå er vi glade for byen."), [
    "Vi ønsker os: lys på stien",
    "Vi ønsker os: et hegn",
    "Så er vi glade for byen.",
  ]);
});

test("a short list item stands alone: it is how people write points", () => {
  assert.deepEqual(statements("• Flere bænke\n• Lys"), ["Flere bænke", "Lys"]);
});

test("spans lie inside the text, in order, and no text is refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const length = [...text].length;
      for (const spans of segmentStatements(text)) {
        assert.ok(spans.length > 0);
        let last = 0;
        for (const { start, end } of spans) {
          assert.ok(start >= last && end > start && end <= length);
          last = end;
        }
      }
    }),
  );
});
