import type { TestContext } from "node:test";

/** Steps of one journey build on each other: after the first that fails, the rest are passed over. */
export function stepsOf(t: TestContext): (name: string, work: () => Promise<void>) => Promise<void> {
  let broken = false;
  return (name, work) =>
    t.test(name, { skip: broken && "an earlier step failed" }, async () => {
      broken = true;
      await work();
      broken = false;
    });
}
