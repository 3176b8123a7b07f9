/** Sets that are joined two by two; the lowest number of a set stands for it. */
export class DisjointSets {
  private readonly above: Int32Array;

  constructor(count: number) {
    this.above = new Int32Array(count);
    for (let one = 0; one < count; one++) this.above[one] = one;
  }

  find(one: number): number {
    let top = one;
    while (this.above[top] !== top) top = this.above[top]!;
    for (let at = one; this.above[at] !== top; ) {
      const next = this.above[at]!;
      this.above[at] = top;
      at = next;
    }
    return top;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a < b) this.above[b] = a;
    else this.above[a] = b;
  }
}
