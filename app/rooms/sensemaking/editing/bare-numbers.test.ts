import assert from "node:assert/strict";
import { it } from "node:test";
import { bareNumbers } from "./bare-numbers.ts";

it("figures need a source", () => {
  for (const [text, found] of [
    ["Af 481 unge er 9,4 % uden job.", ["481", "9,4"]],
    ["Det koster 1.750.000 kr.", ["1.750.000"]],
    ["Der er 3 skoler.", ["3"]],
    ["Det koster 2000 kr. om året.", ["2000"]],
    ["I 2026 var der 12.", ["12"]],
    ["9 af 31", ["9", "31"]],
  ] as const)
    assert.deepEqual(bareNumbers(text, "da"), found, text);
});

it("days and years do not", () => {
  for (const text of [
    "Mødet den 3. juni 2026.",
    "Det begyndte i 2025 og varer til 2027.",
    "Fra 3.-5. juni.",
    "I 2025–26 og 2027/28.",
    "Ingen tal her.",
  ])
    assert.deepEqual(bareNumbers(text, "da"), [], text);
  for (const text of ["The meeting on 3 June 2026.", "On June 3, 2026.", "From 2025 to 2027."])
    assert.deepEqual(bareNumbers(text, "en"), [], text);
});

it("a number beside a date is still a number", () => {
  assert.deepEqual(bareNumbers("Den 3. juni kom 40.", "da"), ["40"]);
  assert.deepEqual(bareNumbers("On 3 June 40 came.", "en"), ["40"]);
});
