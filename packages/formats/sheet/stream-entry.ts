import { Inflate } from "fflate";
import type { ZipEntry } from "../extract/zip.ts";
import { FormatProblem } from "../problem.ts";

const chunkBytes = 64 * 1024;

/**
 * Unpacks one entry of a workbook piece by piece, so that a sheet larger than
 * memory is read through.
 *
 * @param budget bytes that may still come out of the whole file; counted down
 * @throws FormatProblem expandsTooMuch, encryptedXlsx, brokenXlsx
 */
export function streamEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: { bytes: number },
  take: (piece: Uint8Array | null) => void,
): void {
  const packed = packedBytes(bytes, entry);
  const count = (piece: Uint8Array) => {
    budget.bytes -= piece.length;
    if (budget.bytes < 0) throw new FormatProblem("expandsTooMuch");
    take(piece);
  };
  if (entry.method === 0) count(packed);
  else inflate(packed, entry.name, count);
  take(null);
}

function inflate(packed: Uint8Array, name: string, take: (piece: Uint8Array) => void): void {
  let ended = false;
  const stream = new Inflate((piece, last) => {
    take(piece);
    ended = last;
  });
  try {
    for (let at = 0; at < packed.length; at += chunkBytes)
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
  } catch (error) {
    if (error instanceof FormatProblem) throw error;
    // fflate's own errors carry a number; anything else is a bug of ours and is not hidden.
    if (typeof (error as { code?: unknown }).code !== "number") throw error;
    throw new FormatProblem("brokenXlsx", { reason: `${name} is damaged` }, error);
  }
  if (!ended) throw new FormatProblem("brokenXlsx", { reason: `${name} is cut short` });
}

function packedBytes(bytes: Uint8Array, { name, method, encrypted, offset, compressedSize }: ZipEntry) {
  if (encrypted) throw new FormatProblem("encryptedXlsx");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isThere = offset + 30 <= bytes.length && view.getUint32(offset, true) === 0x04034b50;
  if (!isThere || (method !== 0 && method !== 8))
    throw new FormatProblem("brokenXlsx", { reason: `${name} cannot be unpacked` });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length)
    throw new FormatProblem("brokenXlsx", { reason: `${name} is cut short` });
  return bytes.subarray(start, start + compressedSize);
}
