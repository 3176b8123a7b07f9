import { TokenReader } from "#sense/rows/token-reader.ts";
import { WordTable } from "#sense/rows/word-table.ts";
import type { StatementText } from "#sense/types.ts";

/** Statements as bytes and word numbers: a million of them take some 300 MB, as objects they would not fit. */
export class RowStore {
  readonly ids: string[] = [];
  readonly words = new WordTable();
  private readonly reader = new TokenReader(this.words);
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private numbers = new Int32Array(1 << 12);
  private numberEnds = new Uint32Array(1 << 10);
  private byteCount = 0;
  private numberCount = 0;

  get count(): number {
    return this.ids.length;
  }

  /** Adds a row, its text as the UTF-8 in `source` from `start` to `end`. */
  add(id: string, source: Uint8Array, start: number, end: number): void {
    const row = this.ids.push(id) - 1;
    this.bytes = roomFor(this.bytes, this.byteCount + end - start);
    this.bytes.set(source.subarray(start, end), this.byteCount);
    this.byteCount += end - start;
    this.ends = roomFor(this.ends, row + 1);
    this.ends[row] = this.byteCount;
    this.reader.read(source, start, end, (word) => {
      if (this.numberCount === this.numbers.length)
        this.numbers = roomFor(this.numbers, this.numberCount + 1);
      this.numbers[this.numberCount++] = word;
    });
    this.numberEnds = roomFor(this.numberEnds, row + 1);
    this.numberEnds[row] = this.numberCount;
  }

  text(row: number): string {
    return decoder.decode(this.bytes.subarray(row === 0 ? 0 : this.ends[row - 1], this.ends[row]));
  }

  byteLength(row: number): number {
    return this.ends[row]! - (row === 0 ? 0 : this.ends[row - 1]!);
  }

  /** Words and numbers of a row in order, by their numbers in `words`. */
  wordsOf(row: number): Int32Array {
    return this.numbers.subarray(this.wordStart(row), this.numberEnds[row]);
  }

  wordCount(row: number): number {
    return this.numberEnds[row]! - this.wordStart(row);
  }

  private wordStart(row: number): number {
    return row === 0 ? 0 : this.numberEnds[row - 1]!;
  }
}

/** The store of statements that are in memory already. */
export function storeStatements(statements: readonly StatementText[]): RowStore {
  const store = new RowStore();
  for (const { id, text } of statements) {
    const bytes = encoder.encode(text);
    store.add(id, bytes, 0, bytes.length);
  }
  return store;
}

const encoder = new TextEncoder();
/** A byte order mark inside a text is part of it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function roomFor<T extends Uint8Array | Uint32Array | Int32Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const wider = new (array.constructor as new (length: number) => T)(
    Math.max(length, Math.ceil(array.length * 1.6)),
  );
  wider.set(array);
  return wider;
}
