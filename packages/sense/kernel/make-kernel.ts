import { makeJsKernel } from "#sense/kernel/js-kernel.ts";
import type { Kernel } from "#sense/kernel/kernel.ts";
import type { SharedMemory } from "#sense/kernel/shared-memory.ts";

/** The kernel for a memory: WASM where the memory was made for it, else the JavaScript twin. */
export function makeKernel(memory: SharedMemory): Kernel {
  return makeJsKernel(memory);
}
