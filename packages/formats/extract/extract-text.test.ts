import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codePointIndex, sliceCodePoints } from "../code-points.ts";
import { extract } from "./extract.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("Markdown keeps every character and hints at headings, items, bold and paragraphs", async () => {
  const text =
    "# Møde 🌊 i Åkær #\r\n\r\nVi talte\r\nom **busser**.\r\n\r\n- Flere\r\n  1. og ~~så~~\r\n\r\n```\r\n# kode\r\n```\r\n";
  const extraction = await extract(bytes(text), "notat.md");
  assert.equal(extraction.text, text);
  assert.equal(extraction.title, "Møde 🌊 i Åkær");
  assert.deepEqual(
    extraction.marks.map(({ kind, span }) => [kind, sliceCodePoints(text, span.start, span.end)]),
    [
      ["heading", "Møde 🌊 i Åkær"],
      ["paragraph", "Vi talte\r\nom **busser**."],
      ["bold", "busser"],
      ["listItem", "- Flere"],
      ["listItem", "1. og ~~så~~"],
    ],
  );
});

test("form feeds part plain text in pages", async () => {
  const { text, pages } = await extract(bytes("Side 🌊\fSide to"), "notat.txt");
  assert.deepEqual(
    pages.map(({ start, end }) => sliceCodePoints(text, start, end)),
    ["Side 🌊", "Side to"],
  );
});

test("any text comes out as it went in, with spans inside it", async () => {
  const line = fc.string({
    unit: fc.constantFrom("a", "🌊", "\n", "#", " ", "*", "-", "1.", "\t", "æ"),
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(line, async (drawn) => {
      const text = `x${drawn}`;
      const extraction = await extract(bytes(text), "notat.md");
      assert.equal(extraction.text, text);
      const { length } = codePointIndex(text);
      for (const { span } of [...extraction.marks, ...extraction.pages.map((span) => ({ span }))]) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length);
      }
    }),
  );
});
