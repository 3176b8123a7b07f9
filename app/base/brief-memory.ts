/**
 * What is worth remembering for as long as somebody works on a page, and no longer: words
 * that are removed by law are gone from the memory of every node a quarter of an hour later.
 * At most so many; the oldest goes first.
 */
export class BriefMemory<Value> {
  private readonly kept = new Map<string, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    return this.kept.get(key);
  }

  set(key: string, value: Value): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    // What was set anew meanwhile has a time of its own
    setTimeout(() => {
      if (this.kept.get(key) === value) this.kept.delete(key);
    }, rememberedFor).unref();
  }

  delete(key: string): void {
    this.kept.delete(key);
  }
}

const rememberedFor = 15 * 60_000;
