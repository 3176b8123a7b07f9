import { Inflate } from "fflate";
import { FormatProblem } from "../problem.ts";

/**
 * Reading a zip that may be hostile. Sizes are read from the central directory
 * before anything is unpacked, and what really comes out is counted as it comes,
 * because the directory can lie.
 * Format: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  compressedSize: number;
  /** As the directory claims. */
  size: number;
  offset: number;
}

const maxEntries = 20_000;
const chunkBytes = 16 * 1024;

/** @returns the entries, or null when the bytes hold no whole zip directory (also for ZIP64, which no document needs) */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return null;
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one entry.
 *
 * @param budget bytes that may still come out; the caller subtracts what did
 * @throws FormatProblem expandsTooMuch when more comes out than the budget, brokenDocx when the data is damaged
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.size > budget) throw new FormatProblem("expandsTooMuch", { limit: budget });
  const out = entry.method === 0 ? packed : inflate(packed, entry.name, budget);
  if (out.length !== entry.size) {
    if (out.length > entry.size)
      throw new FormatProblem("expandsTooMuch", { reason: "declared size is untrue" });
    throw new FormatProblem("brokenDocx", { reason: `${entry.name} is cut short` });
  }
  return out;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  const known = entry.method === 0 || entry.method === 8;
  if (
    entry.encrypted ||
    !known ||
    offset + 30 > bytes.length ||
    view.getUint32(offset, true) !== 0x04034b50
  ) {
    throw new FormatProblem("brokenDocx", { reason: `${entry.name} cannot be unpacked` });
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + entry.compressedSize);
}

function inflate(packed: Uint8Array, name: string, budget: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > budget) throw new FormatProblem("expandsTooMuch", { limit: budget });
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += chunkBytes) {
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
    }
  } catch (error) {
    if (error instanceof FormatProblem) throw error;
    throw new FormatProblem("brokenDocx", { reason: `${name} is damaged` }, error);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** The end record lies last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
