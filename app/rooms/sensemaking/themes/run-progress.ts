import type { ThemeStep } from "#sense/themes/find-themes.ts";

/*
 * How far a run has come, for the page of those who wait. Its rows appear when it is done, so this
 * is held by the process that does the work; another node says only that it is under way.
 */

export interface RunProgress {
  step: ThemeStep;
  /** Of all there is to do, from 0 to 100. */
  percent: number;
}

/** Where each step begins, by the time it takes at 10,000 statements. */
const begins: Record<ThemeStep, [from: number, to: number]> = {
  copies: [0, 15],
  features: [15, 35],
  neighbours: [35, 65],
  themes: [65, 85],
  quotes: [85, 100],
};

const underWay = new Map<string, RunProgress>();

export function noteProgress(processId: string, step: ThemeStep, share: number): void {
  const [from, to] = begins[step];
  underWay.set(processId, { step, percent: Math.round(from + (to - from) * Math.min(1, share)) });
}

export function endProgress(processId: string): void {
  underWay.delete(processId);
}

export function findProgress(processId: string): RunProgress | null {
  return underWay.get(processId) ?? null;
}
