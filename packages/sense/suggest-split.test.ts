import assert from "node:assert/strict";
import { test } from "node:test";
import { textOfSpan } from "#sense/code-points.ts";
import { type SplitReason, suggestSplit } from "#sense/suggest-split.ts";

function split(text: string): { reason: SplitReason; parts: string[] } | undefined {
  const found = suggestSplit(text);
  if (!found) return undefined;
  return {
    reason: found.reason,
    parts: found.parts.map((spans) => spans.map((span) => textOfSpan(text, span)).join(" ")),
  };
}

test("an arrow parts two ideas", () => {
  assert.deepEqual(split("Nyt bibliotek --> åbent om aftenen"), {
    reason: "arrow",
    parts: ["Nyt bibliotek", "åbent om aftenen"],
  });
  assert.equal(split("Lys på stien → færre ulykker")?.reason, "arrow");
});

test("two sentences are two ideas", () => {
  assert.deepEqual(split("Plant flere træer ved åen. Luk vejen for lastbiler."), {
    reason: "sentences",
    parts: ["Plant flere træer ved åen.", "Luk vejen for lastbiler."],
  });
});

test("a list after a colon gives each item with its lead", () => {
  assert.deepEqual(split("Mere liv på torvet: marked, musik og bænke"), {
    reason: "list",
    parts: ["Mere liv på torvet: marked", "Mere liv på torvet: musik", "Mere liv på torvet: bænke"],
  });
});

test("»samt« parts two wishes, not two words", () => {
  assert.equal(split("Bedre lys på stien samt flere bænke ved åen")?.reason, "joined");
  assert.equal(split("Lys samt bænke"), undefined);
});

test("one idea gets no suggestion", () => {
  for (const point of [
    "Flere bænke.",
    "Godt samarbejde, f.eks. med spejderne.",
    "Åen - vores stolthed",
    "Lys/hegn",
  ]) {
    assert.equal(split(point), undefined, point);
  }
});
