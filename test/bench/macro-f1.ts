/** Mean over the areas with at least `fewest` rows of the harmonic mean of precision and recall. */
export function macroF1(truth: readonly string[], guess: readonly string[], fewest = 10): number {
  const scores: number[] = [];
  for (const area of new Set(truth)) {
    const wanted = truth.filter((one) => one === area).length;
    if (wanted < fewest) continue;
    const guessed = guess.filter((one) => one === area).length;
    const right = truth.filter((one, row) => one === area && guess[row] === area).length;
    scores.push(right === 0 ? 0 : (2 * right) / (wanted + guessed));
  }
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
