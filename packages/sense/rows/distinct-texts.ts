import { compare } from "#sense/collection.ts";
import { radixOrderBy } from "#sense/rows/radix-order.ts";
import type { RowStore } from "#sense/rows/row-store.ts";

/*
 * Texts with the same words and numbers in the same order are one text, whatever their signs,
 * spacing and capitals. From here on work is done once a text. Texts and words are numbered in
 * an order that they alone decide, so that the order of the rows can change nothing that follows.
 */

export interface DistinctTexts {
  count: number;
  /** The text of each row, or -1 for a row without a word. */
  ofRow: Int32Array;
  /** The rows of each text, compressed; the first by (wording, id) stands for it. */
  rowOffsets: Uint32Array;
  rows: Int32Array;
  /** The words of each text, compressed, by canonical number. */
  wordOffsets: Uint32Array;
  words: Int32Array;
  vocabulary: Vocabulary;
}

/** The words of a collection in canonical order. */
export interface Vocabulary {
  count: number;
  hashes: Uint32Array;
  isNumber: Uint8Array;
  text(word: number): string;
}

export function findDistinctTexts(store: RowStore): DistinctTexts {
  const { vocabulary, numberOf } = makeVocabulary(store);
  const keys = new Uint32Array(store.count);
  for (let row = 0; row < store.count; row++) {
    const words = store.wordsOf(row);
    let key = 0;
    for (let at = 0; at < words.length; at++) {
      key = Math.imul(((key << 5) | (key >>> 27)) ^ store.words.hash(words[at]!), 0x9e3779b1);
    }
    keys[row] = key;
  }
  const compareWords = (a: number, b: number): number => {
    const [ofA, ofB] = [store.wordsOf(a), store.wordsOf(b)];
    if (ofA.length !== ofB.length) return ofA.length - ofB.length;
    for (let at = 0; at < ofA.length; at++) {
      if (ofA[at] !== ofB[at]) return numberOf[ofA[at]!]! - numberOf[ofB[at]!]!;
    }
    return 0;
  };
  const order = radixOrderBy(keys, compareWords);
  const ofRow = new Int32Array(store.count).fill(-1);
  const rows = new Int32Array(store.count);
  const starts: number[] = [];
  let filled = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    const first = order[start]!;
    while (end < order.length && keys[order[end]!] === keys[first] && compareWords(first, order[end]!) === 0)
      end++;
    if (store.wordCount(first) > 0) {
      const group = order.subarray(start, end);
      if (group.length > 1)
        group.sort((a, b) => compare(store.text(a), store.text(b)) || compare(store.ids[a]!, store.ids[b]!));
      for (const row of group) ofRow[row] = starts.length;
      rows.set(group, filled);
      starts.push(filled);
      filled += group.length;
    }
    start = end;
  }
  const rowOffsets = Uint32Array.from([...starts, filled]);
  return {
    count: starts.length,
    ofRow,
    rowOffsets,
    rows: rows.subarray(0, filled),
    ...wordsOfTexts(store, starts.length, rowOffsets, rows, numberOf),
    vocabulary,
  };
}

/** How many rows hold a text. */
export function rowsHolding(texts: DistinctTexts, text: number): number {
  return texts.rowOffsets[text + 1]! - texts.rowOffsets[text]!;
}

function makeVocabulary(store: RowStore): { vocabulary: Vocabulary; numberOf: Int32Array } {
  const order = store.words.canonicalOrder();
  const numberOf = new Int32Array(order.length);
  const hashes = new Uint32Array(order.length);
  const isNumber = new Uint8Array(order.length);
  order.forEach((known, word) => {
    numberOf[known] = word;
    hashes[word] = store.words.hash(known);
    isNumber[word] = store.words.isNumber(known) ? 1 : 0;
  });
  const text = (word: number) => store.words.text(order[word]!);
  return { vocabulary: { count: order.length, hashes, isNumber, text }, numberOf };
}

function wordsOfTexts(
  store: RowStore,
  count: number,
  rowOffsets: Uint32Array,
  rows: Int32Array,
  numberOf: Int32Array,
): { wordOffsets: Uint32Array; words: Int32Array } {
  const wordOffsets = new Uint32Array(count + 1);
  for (let text = 0; text < count; text++) {
    wordOffsets[text + 1] = wordOffsets[text]! + store.wordCount(rows[rowOffsets[text]!]!);
  }
  const words = new Int32Array(wordOffsets[count]!);
  for (let text = 0, at = 0; text < count; text++) {
    for (const word of store.wordsOf(rows[rowOffsets[text]!]!)) words[at++] = numberOf[word]!;
  }
  return { wordOffsets, words };
}
