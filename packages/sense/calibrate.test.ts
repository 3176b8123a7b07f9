import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { calibrate, type DecidedProposal, nobodySure } from "#sense/calibrate.ts";

const defaults = { sureConfidence: 0.165, suggestionConfidence: 0.09 };

/** `count` decisions from `from` upwards in steps of a thousandth, the share agreed spread evenly. */
function decided(from: number, count: number, agreedOfTen: number): DecidedProposal[] {
  return Array.from({ length: count }, (_, at) => ({
    confidence: Math.round(from * 1000 + at) / 1000,
    agreed: (at * 7) % 10 < agreedOfTen,
  }));
}

test("with fewer than thirty decisions the defaults stand", () => {
  const found = calibrate(decided(0.05, 29, 0), defaults);
  assert.equal(found.from, "defaults");
  assert.equal(found.sureConfidence, defaults.sureConfidence);
  assert.equal(found.suggestionConfidence, defaults.suggestionConfidence);
});

test("where people agree further down than the default, sure reaches further down", () => {
  const found = calibrate([...decided(0.04, 20, 3), ...decided(0.1, 40, 10)], defaults);
  assert.equal(found.from, "decisions");
  assert.ok(found.sureConfidence <= 0.1);
  assert.ok(100 * found.sure.agreed >= 85 * found.sure.decided);
});

test("where people change what was sure, sure begins further up", () => {
  const found = calibrate([...decided(0.17, 30, 5), ...decided(0.25, 30, 10)], defaults);
  assert.ok(found.sureConfidence > 0.19, String(found.sureConfidence));
  assert.ok(100 * found.sure.agreed >= 85 * found.sure.decided);
});

test("where people change even the surest, nothing is sure", () => {
  assert.equal(calibrate(decided(0.17, 60, 5), defaults).sureConfidence, nobodySure);
});

test("what was decided far below says nothing of what is sure", () => {
  assert.equal(calibrate(decided(0.02, 60, 3), defaults).sureConfidence, defaults.sureConfidence);
});

test("only the newest decisions count, for the machine has learnt since", () => {
  const found = calibrate([...decided(0.2, 60, 0), ...decided(0.2, 60, 10)], defaults, { newest: 60 });
  assert.equal(found.decisions, 60);
  assert.equal(found.sure.agreed, found.sure.decided);
});

test("whatever was decided: sure keeps its promise or holds too few to tell, and the order within the newest changes nothing", () => {
  const one = fc.record({
    confidence: fc.integer({ min: 0, max: 400 }).map((thousandths) => thousandths / 1000),
    agreed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 150 }), (decisions) => {
      const found = calibrate(decisions, defaults);
      assert.deepEqual(calibrate([...decisions].reverse(), defaults), found);
      assert.ok(found.suggestionConfidence <= found.sureConfidence);
      const kept = 100 * found.sure.agreed >= 85 * found.sure.decided;
      assert.ok(found.from === "defaults" || kept || found.sure.decided < 15);
    }),
  );
});
