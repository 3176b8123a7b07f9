/*
 * One piece of memory that the WASM kernel, its JavaScript twin and all threads work on.
 * Arrays are laid out one after the other; a place in it is an address in bytes.
 */

export interface Stretch {
  /** In bytes from the start of the memory. */
  address: number;
  length: number;
}

/** Adds up what will be needed before the memory is made: it never grows. */
export class MemoryPlan {
  bytes = 64;

  /** Room for so many numbers of so many bytes each. */
  reserve(length: number, width: 1 | 2 | 4): Stretch {
    const address = this.bytes;
    this.bytes += Math.ceil((length * width) / 16) * 16;
    return { address, length };
  }
}

export interface SharedMemory {
  buffer: SharedArrayBuffer;
  /** Absent where the JavaScript twin does the work. */
  wasm: WebAssembly.Memory | null;
}

const page = 65_536;

export function makeMemory(plan: MemoryPlan, forWasm: boolean): SharedMemory {
  const pages = Math.ceil(plan.bytes / page);
  if (!forWasm) return { buffer: new SharedArrayBuffer(pages * page), wasm: null };
  const wasm = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { buffer: wasm.buffer as unknown as SharedArrayBuffer, wasm };
}

export function u32(memory: SharedMemory, { address, length }: Stretch): Uint32Array {
  return new Uint32Array(memory.buffer, address, length);
}

export function u16(memory: SharedMemory, { address, length }: Stretch): Uint16Array {
  return new Uint16Array(memory.buffer, address, length);
}
