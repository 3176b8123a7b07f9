import { makeJsKernel } from "#sense/kernel/js-kernel.ts";
import type { Kernel } from "#sense/kernel/kernel.ts";
import { kernelBytes } from "#sense/kernel/kernel-bytes.ts";
import type { SharedMemory } from "#sense/kernel/shared-memory.ts";

let compiled: WebAssembly.Module | null | undefined;

/** Whether this machine can run the WASM kernel: SIMD and shared memory are there. */
export function hasWasm(): boolean {
  return compile() !== null;
}

/** The kernel for a memory: WASM where the memory was made for it, else the JavaScript twin. */
export function makeKernel(memory: SharedMemory): Kernel {
  const module = memory.wasm && compile();
  return module ? makeWasmKernel(module, memory.wasm!) : makeJsKernel(memory);
}

function compile(): WebAssembly.Module | null {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Buffer.from(kernelBytes, "base64"));
    } catch {
      compiled = null;
    }
  }
  return compiled;
}

type Exported = Record<"signTexts" | "findNeighbours", (...numbers: number[]) => void>;

function makeWasmKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const instance = new WebAssembly.Instance(module, { house: { memory } });
  const { signTexts, findNeighbours } = instance.exports as unknown as Exported;
  return {
    name: "wasm",
    findNeighbours: (task, from, to) =>
      findNeighbours(
        task.textOffsets.address,
        task.textFeatures.address,
        task.textWeights.address,
        task.postingOffsets.address,
        task.postingTexts.address,
        task.postingWeights.address,
        task.budget,
        task.neighbours,
        task.least,
        task.scores.address,
        task.touched.address,
        task.nearTexts.address,
        task.nearSimilarities.address,
        from,
        to,
      ),
    signTexts: (task, from, to) =>
      signTexts(
        task.wordOffsets.address,
        task.words.address,
        task.hashes.address,
        task.factors.address,
        task.addends.address,
        task.signature.address,
        task.bandKeys.address,
        task.wordOffsets.length - 1,
        from,
        to,
      ),
  };
}
