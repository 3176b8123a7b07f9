import assert from "node:assert/strict";
import { test } from "node:test";
import { describeCode, readDescription } from "./code-description.ts";

test("definition and when to use it go through one description and come back, in either language", () => {
  const words = {
    definition: "Bus og tog.\n\nOgså om aftenen.",
    useWhen: "nogen venter\n\npå noget",
    notWhen: "det er veje",
  };
  for (const language of ["da", "en"] as const)
    assert.deepEqual(readDescription(describeCode(words, language)), words);
  assert.equal(describeCode({ ...words, useWhen: "", notWhen: "" }, "da"), words.definition);
});

test("a description of another program is all definition", () => {
  const foreign = "Inclusion: buses\n\nExclusion: roads";
  assert.deepEqual(readDescription(foreign), { definition: foreign, useWhen: "", notWhen: "" });
});
