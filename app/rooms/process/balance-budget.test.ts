import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { balanceBudget } from "./balance-budget.ts";
import type { BudgetLine } from "./process.ts";

const line = (amountOere: number | null, isTotal = false): BudgetLine => ({
  id: String(Math.random()),
  position: 1,
  covers: isTotal ? "i alt" : "noget",
  amountOere,
  amountText: "",
  isTotal,
});

test("terms and rest make the total, or the lines say by how much they exceed it", () => {
  const amount = fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: null });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.array(amount), (granted, amounts) => {
      const balance = balanceBudget([line(granted, true), ...amounts.map((each) => line(each))])!;
      const terms = balance.terms.reduce((sum, term) => sum + term.amount, 0);
      assert.equal(terms + (balance.rest?.amount ?? 0) - balance.over, balance.total);
      assert.equal(balance.total, granted);
    }),
  );
});

test("what is not split is covered by the rest", () => {
  const unsplit = line(null);
  const balance = balanceBudget([line(175_000_000, true), line(75_000_000), unsplit])!;
  assert.deepEqual(balance.rest, { amount: 100_000_000, covers: [unsplit] });
});

test("without a total the lines make one, and without amounts there is nothing to tell", () => {
  assert.equal(balanceBudget([line(100), line(200)])!.total, 300);
  assert.equal(balanceBudget([line(100)])!.rest, null);
  assert.equal(balanceBudget([line(null)]), null);
  assert.equal(balanceBudget([]), null);
});
