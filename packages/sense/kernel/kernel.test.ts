import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileKernel } from "#sense/kernel/build-kernel.ts";
import { gatherCrew } from "#sense/kernel/crew.ts";
import type { Job } from "#sense/kernel/jobs.ts";
import { bandCount, hashCount } from "#sense/kernel/kernel.ts";
import { kernelBytes } from "#sense/kernel/kernel-bytes.ts";
import { hasWasm, makeKernel } from "#sense/kernel/make-kernel.ts";
import { MemoryPlan, makeMemory, type SharedMemory, u16, u32 } from "#sense/kernel/shared-memory.ts";

type LinkJob = Extract<Job, { kind: "link" }>;

/** Texts as lists of features (the lower, the rarer, as the caller numbers them) and a weight for each. */
function linkJob(texts: [number, number][][], budget: number, threads: number, forWasm: boolean): LinkJob {
  const rows = texts.map((row) => [...new Map(row)].sort(([a], [b]) => a - b));
  const entries = rows.flat().length;
  const features = 40;
  const neighbours = 5;
  const plan = new MemoryPlan();
  const task = {
    textOffsets: plan.reserve(rows.length + 1, 4),
    textFeatures: plan.reserve(entries, 4),
    textWeights: plan.reserve(entries, 2),
    postingOffsets: plan.reserve(features + 1, 4),
    postingTexts: plan.reserve(entries, 4),
    postingWeights: plan.reserve(entries, 2),
    nearTexts: plan.reserve(rows.length * neighbours, 4),
    nearSimilarities: plan.reserve(rows.length * neighbours, 4),
    budget,
    neighbours,
    least: 2,
  };
  const scratch = Array.from({ length: threads }, () => ({
    scores: plan.reserve(rows.length, 4),
    touched: plan.reserve(rows.length + 1, 4),
  }));
  const memory = makeMemory(plan, forWasm);
  const write = (
    list: [number, number][][],
    offsets: Uint32Array,
    numbers: Uint32Array,
    weights: Uint16Array,
  ) => {
    let at = 0;
    list.forEach((row, one) => {
      for (const [number, weight] of row) {
        numbers[at] = number;
        weights[at++] = weight;
      }
      offsets[one + 1] = at;
    });
  };
  write(rows, u32(memory, task.textOffsets), u32(memory, task.textFeatures), u16(memory, task.textWeights));
  const postings = Array.from({ length: features }, (_, feature) =>
    rows.flatMap((row, text) =>
      row.filter(([one]) => one === feature).map(([, weight]): [number, number] => [text, weight]),
    ),
  );
  write(
    postings,
    u32(memory, task.postingOffsets),
    u32(memory, task.postingTexts),
    u16(memory, task.postingWeights),
  );
  return { kind: "link", memory, task, scratch };
}

function neighboursIn({ memory, task }: LinkJob): number[][] {
  const similarities = u32(memory, task.nearSimilarities);
  return Array.from(u32(memory, task.nearTexts), (text, at) =>
    similarities[at] === 0 ? [] : [text, similarities[at]!],
  );
}

const texts = fc.array(
  fc.array(fc.tuple(fc.nat({ max: 39 }), fc.integer({ min: 1, max: 4095 })), { maxLength: 12 }),
  { minLength: 1, maxLength: 60 },
);

test("the bytes are what the source compiles to", async () => {
  assert.equal(await compileKernel(), kernelBytes);
});

test("WASM and JavaScript find the same neighbours, whatever the budget", () => {
  assert.ok(hasWasm());
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 400 }), (rows, budget) => {
      const [wasm, js] = [true, false].map((forWasm) => {
        const job = linkJob(rows, budget, 1, forWasm);
        const kernel = makeKernel(job.memory);
        assert.equal(kernel.name, forWasm ? "wasm" : "js");
        kernel.findNeighbours({ ...job.task, ...job.scratch[0]! }, 0, rows.length);
        assert.ok(u32(job.memory, job.scratch[0]!.scores).every((score) => score === 0));
        return neighboursIn(job);
      });
      assert.deepEqual(wasm, js);
    }),
  );
});

test("with budget enough the neighbours are the nearest of all", () => {
  fc.assert(
    fc.property(texts, (rows) => {
      const job = linkJob(rows, 1_000_000, 1, true);
      makeKernel(job.memory).findNeighbours({ ...job.task, ...job.scratch[0]! }, 0, rows.length);
      const vectors = rows.map((row) => new Map(row));
      const expected = vectors.flatMap((own, text) => {
        const near = vectors.map((other, at): [number, number] => {
          let sum = 0;
          for (const [feature, weight] of own) sum += weight * (other.get(feature) ?? 0);
          return [at, sum];
        });
        const nearest = near
          .filter(([at, sum]) => at !== text && sum >= 2)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, 5);
        return Array.from({ length: 5 }, (_, place) => nearest[place] ?? []);
      });
      assert.deepEqual(neighboursIn(job), expected);
    }),
  );
});

test("WASM and JavaScript sign texts alike", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat({ max: 19 }), { maxLength: 12 }), { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat(0xffffffff), { minLength: 20, maxLength: 20 }),
      (rows, hashes) => {
        const sign = (forWasm: boolean): number[] => {
          const plan = new MemoryPlan();
          const task = {
            wordOffsets: plan.reserve(rows.length + 1, 4),
            words: plan.reserve(rows.flat().length, 4),
            hashes: plan.reserve(20, 4),
            factors: plan.reserve(hashCount, 4),
            addends: plan.reserve(hashCount, 4),
            signature: plan.reserve(hashCount, 4),
            bandKeys: plan.reserve(rows.length * bandCount, 4),
          };
          const memory: SharedMemory = makeMemory(plan, forWasm);
          u32(memory, task.words).set(rows.flat());
          const ends = u32(memory, task.wordOffsets);
          rows.forEach((row, at) => {
            ends[at + 1] = ends[at]! + row.length;
          });
          u32(memory, task.hashes).set(hashes);
          u32(memory, task.factors).forEach((_, at, all) => {
            all[at] = Math.imul(at + 1, 0x9e3779b1) | 1;
          });
          u32(memory, task.addends).forEach((_, at, all) => {
            all[at] = Math.imul(at + 7, 0x85ebca6b);
          });
          makeKernel(memory).signTexts(task, 0, rows.length);
          return [...u32(memory, task.bandKeys)];
        };
        assert.deepEqual(sign(true), sign(false));
      },
    ),
  );
});

test("two threads find what one finds", async () => {
  const rows = Array.from({ length: 3000 }, (_, text) =>
    Array.from({ length: 6 }, (_, at): [number, number] => [
      (text * 7 + at * at * 5) % 40,
      1 + ((text * 31 + at) % 900),
    ]),
  );
  const alone = linkJob(rows, 2000, 1, true);
  const shared = linkJob(rows, 2000, 2, true);
  const crews = [gatherCrew(1, true), gatherCrew(2, true, 2)];
  await crews[0]!.run(alone);
  await crews[1]!.run(shared);
  await Promise.all(crews.map((crew) => crew.close()));
  assert.deepEqual(neighboursIn(shared), neighboursIn(alone));
});
