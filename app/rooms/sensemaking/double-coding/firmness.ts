/** How much a reliability of this size bears, in the words of K. Krippendorff, Content Analysis, 4th ed. 2019, ch. 12. */
type Firmness = "firm" | "tentative" | "below";

export const firmFrom = 0.8;
export const tentativeFrom = 0.667;

export function firmnessOf(alpha: number): Firmness {
  if (alpha >= firmFrom) return "firm";
  return alpha >= tentativeFrom ? "tentative" : "below";
}
