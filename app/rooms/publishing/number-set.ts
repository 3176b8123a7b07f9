/*
 * Numbers of statements, a bit for each: what a hundred publications of 20,000 statements told is
 * some megabytes so, and one list less another is a pass over words. As sets it is gigabytes.
 */

/** A set of whole numbers from 0, read only. */
export class NumberSet implements ReadonlySet<number> {
  readonly size: number;
  private readonly words: Uint32Array;

  private constructor(words: Uint32Array) {
    this.words = words;
    let size = 0;
    for (const word of words) size += bitsIn(word);
    this.size = size;
  }

  static of(numbers: readonly number[]): NumberSet {
    let most = -1;
    for (const number of numbers) if (number > most) most = number;
    const words = new Uint32Array((most >> 5) + 1);
    for (const number of numbers) words[number >>> 5]! |= 1 << (number & 31);
    return new NumberSet(words);
  }

  /** @param text as the database writes an array of whole numbers: »{3,17,20}« */
  static read(text: string): NumberSet {
    const numbers: number[] = [];
    let number = -1;
    for (let at = 0; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit >= 0 && digit <= 9) number = (number < 0 ? 0 : number * 10) + digit;
      else if (number >= 0) {
        numbers.push(number);
        number = -1;
      }
    }
    return NumberSet.of(numbers);
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** What is here and in none of the others. */
  less(others: readonly NumberSet[]): NumberSet {
    const words = this.words.slice();
    for (const other of others)
      for (let at = Math.min(words.length, other.words.length) - 1; at >= 0; at--)
        words[at]! &= ~other.words[at]!;
    return new NumberSet(words);
  }

  *[Symbol.iterator](): SetIterator<number> {
    for (let at = 0; at < this.words.length; at++)
      for (let left = this.words[at]!; left !== 0; left &= left - 1)
        yield at * 32 + 31 - Math.clz32(left & -left);
  }

  values = () => this[Symbol.iterator]();
  keys = () => this[Symbol.iterator]();

  *entries(): SetIterator<[number, number]> {
    for (const number of this) yield [number, number];
  }

  forEach(each: (number: number, same: number, set: ReadonlySet<number>) => void): void {
    for (const number of this) each(number, number, this);
  }
}

/** What one set holds and another does not, in order. */
export function less(one: ReadonlySet<number>, other: ReadonlySet<number>): number[] {
  if (one instanceof NumberSet && other instanceof NumberSet) return [...one.less([other])];
  return [...one].filter((number) => !other.has(number));
}

function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
