import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { directionOf, printableText } from "./printable-text.ts";

test("ordinary words stay to the letter", () => {
  const words = "»Så stØj Ɵ Ʃ«\tå (å) – 9,4\u00a0% 🙂 שלום";
  assert.equal(printableText(words), words);
});

test("line ends become one kind", () => {
  assert.equal(printableText("a\r\nb\rc\u2028d\fe"), "a\nb\nc\nd\ne");
});

test("what no format may hold becomes the replacement character, seen and counted", () => {
  assert.equal(printableText("a\u0000b\u001fc\ud800d\uffffe\ufdd0"), "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
});

test("a direction left turned is turned back at the end", () => {
  assert.equal(printableText("\u202eabc"), "\u202eabc\u202c");
  assert.equal(printableText("\u2067a\u202eb"), "\u2067a\u202eb\u202c\u2069");
  assert.equal(printableText("\u202eabc\u202c"), "\u202eabc\u202c");
});

test("cleaned text is clean: doing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = printableText(text);
      assert.equal(printableText(once), once);
    }),
  );
});

test("a quote has the direction of its first letter", () => {
  assert.equal(directionOf("»12 שלום"), "rtl");
  assert.equal(directionOf("Åkær مرحبا"), "ltr");
  assert.equal(directionOf("74"), "ltr");
});
