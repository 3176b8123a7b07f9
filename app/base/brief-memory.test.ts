import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { BriefMemory } from "./brief-memory.ts";

test("what is remembered is forgotten after a quarter of an hour, and what was set anew later", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const memory = new BriefMemory<string[]>(10);
    memory.set("a", ["Lone på nummer ni"]);
    memory.set("b", ["Karen"]);
    mock.timers.tick(10 * 60_000);
    memory.set("b", ["Bodil"]);
    assert.ok(memory.get("a"));
    mock.timers.tick(5 * 60_000);
    assert.equal(memory.get("a"), undefined);
    assert.deepEqual(memory.get("b"), ["Bodil"]);
    mock.timers.tick(10 * 60_000);
    assert.equal(memory.get("b"), undefined);
  } finally {
    mock.timers.reset();
  }
});

test("the oldest goes when there is no more room", () => {
  const memory = new BriefMemory<number>(2);
  for (const [at, key] of ["a", "b", "c"].entries()) memory.set(key, at);
  assert.deepEqual(
    ["a", "b", "c"].map((key) => memory.get(key)),
    [undefined, 1, 2],
  );
});
