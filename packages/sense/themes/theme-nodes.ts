import { type DistinctTexts, rowsHolding } from "#sense/rows/distinct-texts.ts";

/** What themes are found among: each set of exact and near copies once, by the text that stands for it. */
export interface ThemeNodes {
  count: number;
  /** The text that stands for each node: the one in most rows, ties by lower number. */
  textOf: Int32Array;
  /** The node of each distinct text. */
  ofText: Int32Array;
  /** Rows of all texts of a node. */
  rowCounts: Uint32Array;
}

/** @param setOf for each text the number of its set of near copies, or -1 */
export function makeNodes(texts: DistinctTexts, setOf: Int32Array): ThemeNodes {
  const nodeOfSet = new Map<number, number>();
  const ofText = new Int32Array(texts.count);
  const textOf: number[] = [];
  const rowCounts: number[] = [];
  for (let text = 0; text < texts.count; text++) {
    const set = setOf[text]!;
    const known = set === -1 ? undefined : nodeOfSet.get(set);
    const rows = rowsHolding(texts, text);
    if (known === undefined) {
      if (set !== -1) nodeOfSet.set(set, textOf.length);
      ofText[text] = textOf.push(text) - 1;
      rowCounts.push(rows);
      continue;
    }
    ofText[text] = known;
    rowCounts[known]! += rows;
    if (rows > rowsHolding(texts, textOf[known]!)) textOf[known] = text;
  }
  return {
    count: textOf.length,
    textOf: Int32Array.from(textOf),
    ofText,
    rowCounts: Uint32Array.from(rowCounts),
  };
}
