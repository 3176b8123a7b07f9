import type { Line } from "./pdf-lines.ts";

/** A gap this much larger than the usual distance between lines starts a new paragraph. */
const clearlyLarger = 1.25;

/**
 * The usual distance between baselines, as a multiple of the letter height: the
 * lower quartile over all neighbours, so that text of one-line paragraphs does
 * not count its gaps as lines.
 */
export function usualPitch(columns: Line[][]): number {
  const ratios: number[] = [];
  for (const lines of columns) {
    for (let i = 1; i < lines.length; i++) {
      const ratio = (lines[i - 1]!.y - lines[i]!.y) / Math.max(lines[i - 1]!.size, lines[i]!.size);
      if (ratio > 0.8 && ratio < 4) ratios.push(ratio);
    }
  }
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 4)] ?? 1.3;
}

/** Whether an empty line belongs between two lines of one page. */
export function isParagraphGap(before: Line, after: Line, pitch: number): boolean {
  const distance = before.y - after.y;
  return distance > clearlyLarger * pitch * Math.max(before.size, after.size);
}
