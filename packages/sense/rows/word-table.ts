import { radixOrderBy } from "#sense/rows/radix-order.ts";

/** The different words of a collection, each stored once as lower-case UTF-8. */
export class WordTable {
  count = 0;
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 12);
  private hashes = new Uint32Array(1 << 12);
  private slots = new Int32Array(1 << 13).fill(-1);

  /** The number of the word that stands in `source` from `start` to `end`; a new one when it is new. */
  add(source: Uint8Array, start: number, end: number): number {
    const hash = hashOf(source, start, end);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let known = this.slots[slot]!; known !== -1; known = this.slots[slot]!) {
      if (this.hashes[known] === hash && this.isWord(known, source, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    return this.insert(slot, hash, source, start, end);
  }

  /** 32 bits decided by the word alone. */
  hash(word: number): number {
    return this.hashes[word]!;
  }

  /** A run of digits. */
  isNumber(word: number): boolean {
    const first = this.bytes[this.start(word)]!;
    return first >= 48 && first <= 57;
  }

  text(word: number): string {
    return decoder.decode(this.bytes.subarray(this.start(word), this.ends[word]));
  }

  /** The words in an order that the words alone decide, whatever order they came in. */
  canonicalOrder(): Uint32Array {
    return radixOrderBy(this.hashes.slice(0, this.count), (a, b) => this.compare(a, b));
  }

  private compare(a: number, b: number): number {
    const [startA, startB] = [this.start(a), this.start(b)];
    const [lengthA, lengthB] = [this.ends[a]! - startA, this.ends[b]! - startB];
    for (let at = 0; at < Math.min(lengthA, lengthB); at++) {
      const difference = this.bytes[startA + at]! - this.bytes[startB + at]!;
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  private start(word: number): number {
    return word === 0 ? 0 : this.ends[word - 1]!;
  }

  private isWord(word: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.start(word);
    if (this.ends[word]! - from !== end - start) return false;
    for (let at = 0; at < end - start; at++) if (this.bytes[from + at] !== source[start + at]) return false;
    return true;
  }

  private insert(slot: number, hash: number, source: Uint8Array, start: number, end: number): number {
    const word = this.count++;
    const from = this.start(word);
    const to = from + end - start;
    if (to > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.bytes.length * 2, to));
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes.set(source.subarray(start, end), from);
    if (word === this.ends.length) {
      this.ends = widened(this.ends);
      this.hashes = widened(this.hashes);
    }
    this.ends[word] = to;
    this.hashes[word] = hash;
    this.slots[slot] = word;
    if (this.count * 2 > this.slots.length) this.spread();
    return word;
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      let slot = this.hashes[word]! & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = word;
    }
  }
}

const decoder = new TextDecoder();

/** FNV-1a, its bits mixed once more so that every bit of the hash is worth the same. */
function hashOf(source: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
  return mixBits(hash);
}

/** The closing steps of MurmurHash3 (Austin Appleby): 32 bits in, 32 well-mixed bits out. */
export function mixBits(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function widened(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
