import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freeSlug, makeSlug } from "./make-slug.ts";

test("a Danish name becomes an address people can read aloud", () => {
  assert.equal(makeSlug("Fremtidens Åkær"), "fremtidens-aakaer");
  assert.equal(makeSlug("  Ø & Å: én plan!  "), "oe-aa-en-plan");
  assert.equal(makeSlug("A\u030Akær"), "aakaer", "also when å is written as a and a ring");
  assert.equal(makeSlug("日本"), "");
});

test("whatever the name, the address is one the database takes, or empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      assert.match(makeSlug(name), /^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(makeSlug(name).length <= 80);
    }),
  );
});

test("a taken address gets the first free number and still fits", () => {
  assert.equal(freeSlug("plan", []), "plan");
  assert.equal(freeSlug("plan", ["plan", "plan-2"]), "plan-3");
  const long = "a".repeat(80);
  assert.equal(freeSlug(long, [long]).length, 80);
});
