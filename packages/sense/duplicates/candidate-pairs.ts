import type { Crew } from "#sense/kernel/crew.ts";
import { bandCount, hashCount } from "#sense/kernel/kernel.ts";
import { MemoryPlan, makeMemory, u32 } from "#sense/kernel/shared-memory.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import { radixOrder } from "#sense/rows/radix-order.ts";
import { mixBits } from "#sense/rows/word-table.ts";

/**
 * Calls `found` with pairs of texts that share a band of their signature (Leskovec et al., ch. 3):
 * two texts with half of their words in common come up two times in three, with four fifths in
 * common always. A pair may come up several times. In crowded bands only neighbours are paired,
 * so the work is linear.
 */
export async function findCandidatePairs(
  texts: DistinctTexts,
  crew: Crew,
  window: number,
  found: (one: number, other: number) => void,
): Promise<void> {
  const plan = new MemoryPlan();
  const task = {
    wordOffsets: plan.reserve(texts.count + 1, 4),
    words: plan.reserve(texts.words.length, 4),
    hashes: plan.reserve(texts.vocabulary.count, 4),
    factors: plan.reserve(hashCount, 4),
    addends: plan.reserve(hashCount, 4),
    bandKeys: plan.reserve(texts.count * bandCount, 4),
  };
  const scratch = Array.from({ length: crew.threads }, () => ({ signature: plan.reserve(hashCount, 4) }));
  const memory = makeMemory(plan, crew.forWasm);
  u32(memory, task.wordOffsets).set(texts.wordOffsets);
  u32(memory, task.words).set(texts.words);
  u32(memory, task.hashes).set(texts.vocabulary.hashes);
  u32(memory, task.factors).set(
    Uint32Array.from({ length: hashCount }, (_, row) => mixBits(2 * row + 1) | 1),
  );
  u32(memory, task.addends).set(Uint32Array.from({ length: hashCount }, (_, row) => mixBits(2 * row + 2)));
  await crew.run({ kind: "sign", memory, task, scratch });
  const bandKeys = u32(memory, task.bandKeys);
  for (let band = 0; band < bandCount; band++) {
    const keys = bandKeys.subarray(band * texts.count, (band + 1) * texts.count);
    const order = radixOrder(keys);
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && keys[order[end]!] === keys[order[start]!]) end++;
      for (let one = start; one < end; one++) {
        const last = Math.min(end, one + 1 + window);
        for (let other = one + 1; other < last; other++) found(order[one]!, order[other]!);
      }
      start = end;
    }
  }
}
