import type { BudgetLine } from "./process.ts";

export interface BudgetBalance {
  /** Whole øre; what was granted, or the sum of the lines when no total is written. */
  total: number;
  totalLine: BudgetLine | null;
  /** Lines with an amount of their own. */
  terms: { line: BudgetLine; amount: number }[];
  /** What the lines leave of the total, and what it covers unsplit; null when nothing is left and nothing is unsplit. */
  rest: { amount: number; covers: BudgetLine[] } | null;
  /** Øre by which the lines exceed the total; 0 when they do not. */
  over: number;
}

/** Sets the money against what it covers, so that terms + rest = total unless the lines exceed it. */
export function balanceBudget(lines: readonly BudgetLine[]): BudgetBalance | null {
  const totalLine = lines.find((line) => line.isTotal && line.amountOere !== null) ?? null;
  const parts = lines.filter((line) => !line.isTotal);
  const terms = parts.flatMap((line) =>
    line.amountOere === null ? [] : [{ line, amount: line.amountOere }],
  );
  if (!totalLine && terms.length === 0) return null;
  const spread = terms.reduce((sum, term) => sum + term.amount, 0);
  const total = totalLine?.amountOere ?? spread;
  const covers = parts.filter((line) => line.amountOere === null);
  const left = Math.max(0, total - spread);
  const rest = left > 0 || covers.length > 0 ? { amount: left, covers } : null;
  return { total, totalLine, terms, rest, over: Math.max(0, spread - total) };
}
