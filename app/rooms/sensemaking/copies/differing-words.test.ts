import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { differingWords } from "./differing-words.ts";

test("what one wording has more is marked, and what it lacks is told", () => {
  const seen = differingWords(
    "Jeg synes, at bussen skal køre senere fra Lyngå.",
    "Bussen skal køre oftere fra Lyngå",
  );
  assert.deepEqual(
    seen.pieces.filter((piece) => piece.differs).map((piece) => piece.text.trim()),
    ["Jeg synes, at", "senere"],
  );
  assert.deepEqual(seen.missing, ["oftere"]);
});

test("the pieces are the wording letter for letter, and a wording differs in nothing from itself", () => {
  const words = fc.array(fc.constantFrom("bussen", "Skal", "køre,", "–", "ikke", "kl.", "7"), {
    maxLength: 12,
  });
  const text = fc.tuple(words, fc.constantFrom(" ", "  ", "\n")).map(([some, space]) => some.join(space));
  fc.assert(
    fc.property(text, text, (one, other) => {
      assert.equal(
        differingWords(one, other)
          .pieces.map((piece) => piece.text)
          .join(""),
        one,
      );
      const same = differingWords(one, one);
      assert.ok(same.pieces.every((piece) => !piece.differs) && same.missing.length === 0);
    }),
  );
});
