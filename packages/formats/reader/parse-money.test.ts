import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMoney } from "./parse-money.ts";

const amounts: [string, number | null][] = [
  ["1,750 mio. kr.", 175_000_000],
  ["2,4 millioner", 240_000_000],
  ["1 mio. kr.", 100_000_000],
  ["3 mia. kr.", 300_000_000_000],
  ["900.000 kr.", 90_000_000],
  ["1.750.000", 175_000_000],
  ["12,50 kr.", 1_250],
  ["kr. 5.200", 520_000],
  ["40 tkr.", 4_000_000],
  ["200 kroner", 20_000],
  ["12,345 kr.", null],
  ["1.75 kr.", null],
  ["mange penge", null],
  ["", null],
];

for (const [words, øre] of amounts)
  test(`»${words}« is ${øre === null ? "no amount" : `${øre} øre`}`, () =>
    assert.equal(parseMoney(words), øre));
