import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { partsOf, printFieldText, readFieldText, withoutBrackets } from "./field-text.ts";

const words = fc.string({ unit: "grapheme" }).map((text) => withoutBrackets(text).replace(/\r/g, ""));
const kept = fc
  .array(
    fc.oneof(
      words,
      fc.integer({ min: 1, max: 9 }).map((number) => `[${number}]`),
    ),
  )
  .map((parts) => parts.join("").trim());

it("what is printed in the textarea and left alone reads back as it was, whatever the values say", () => {
  fc.assert(
    fc.property(kept, fc.string({ unit: "grapheme" }), (text, value) => {
      const typed = printFieldText(text, () => value);
      assert.deepEqual(readFieldText(typed, 9), { text });
    }),
  );
});

it("whatever is typed is either kept whole, words between fields untouched, or refused", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("[", "]", "1", "2", ":", " ", "a", "å", "\n") }),
      (typed) => {
        const read = readFieldText(typed, 2);
        if ("fault" in read) return;
        const plain = (text: string) => text.replace(/\[[^\]]*\]/g, "#").trim();
        assert.equal(plain(read.text), plain(typed));
        for (const part of partsOf(read.text))
          if (typeof part === "number") assert.ok(part === 1 || part === 2);
          else assert.doesNotMatch(part, /[[\]]/);
      },
    ),
  );
});

it("a field is read with any value, with none, and with spaces", () => {
  for (const typed of ["[1: 22 af 31 udsagn]", "[1:]", "[1]", "[ 1 : 22 ]"])
    assert.deepEqual(readFieldText(`Se ${typed} her`, 1), { text: "Se [1] her" });
});

it("a mangled field is told from words, with what stands around it", () => {
  for (const typed of ["[1: 22 af 31", "1: 22 af 31]", "[: 22]", "[x: 22]", "[[1: 2]]", "se [noten]"]) {
    const read = readFieldText(`Der er ${typed} i alt.`, 3);
    assert.ok("fault" in read && read.fault.kind === "broken", typed);
  }
  assert.deepEqual(readFieldText("[4: x]", 3), { fault: { kind: "unknown", number: 4 } });
  assert.deepEqual(readFieldText("[0]", 3), { fault: { kind: "unknown", number: 0 } });
});

it("a long value is shortened in the textarea, a value with brackets loses them", () => {
  assert.equal(
    printFieldText("[1]", () => "a]b[c"),
    "[1: a)b(c]",
  );
  assert.ok(printFieldText("[1]", () => "ord ".repeat(50)).length < 70);
});
