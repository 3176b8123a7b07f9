import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";

/** Where a zip goes: a file, or memory. */
type ZipTarget = (bytes: Uint8Array) => Promise<void>;

/** 1 January 1980, the first day a zip can name: same content, same bytes, whatever the day. */
const fixedDate = (1 << 5) | 1;
const utf8Names = 0x0800;
const limit = 0xffffffff;

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  packedSize: number;
  method: 0 | 8;
  offset: number;
}

/**
 * Writes a zip entry by entry, each held in memory once, the whole never: any
 * size, with Zip64 where it is needed (APPNOTE 4.3.14). Deflated by fflate, whose
 * bytes do not depend on the machine.
 */
export class ZipWriter {
  private readonly target: ZipTarget;
  private readonly entries: Entry[] = [];
  private offset = 0;

  constructor(target: ZipTarget) {
    this.target = target;
  }

  /** @param name with `/` between folders @param packed what is packed already is stored as it is */
  async add(name: string, bytes: Uint8Array, packed = false): Promise<void> {
    const body = packed ? bytes : deflateSync(bytes, { level: 6 });
    const entry: Entry = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      size: bytes.byteLength,
      packedSize: body.byteLength,
      method: packed ? 0 : 8,
      offset: this.offset,
    };
    this.entries.push(entry);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    writeCommon(head, 6, entry);
    await this.put(head);
    await this.put(entry.name);
    await this.put(body);
  }

  /** Writes the list of entries; without it the zip is no zip. */
  async end(): Promise<void> {
    const start = this.offset;
    for (const entry of this.entries) await this.put(centralRecord(entry));
    await this.put(endRecords(this.entries.length, start, this.offset - start));
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await this.target(bytes);
    this.offset += bytes.byteLength;
  }
}

/** The fields that local and central header share, from »flags« to »extra length«. */
function writeCommon(head: Buffer, at: number, { crc, size, packedSize, method, name }: Entry): void {
  head.writeUInt16LE(utf8Names, at);
  head.writeUInt16LE(method, at + 2);
  head.writeUInt16LE(0, at + 4);
  head.writeUInt16LE(fixedDate, at + 6);
  head.writeUInt32LE(crc, at + 8);
  head.writeUInt32LE(packedSize, at + 12);
  head.writeUInt32LE(size, at + 16);
  head.writeUInt16LE(name.byteLength, at + 20);
}

function centralRecord(entry: Entry): Buffer {
  const far = entry.offset >= limit;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(45, 4);
  head.writeUInt16LE(far ? 45 : 20, 6);
  writeCommon(head, 8, entry);
  head.writeUInt16LE(far ? 12 : 0, 30);
  head.writeUInt32LE(far ? limit : entry.offset, 42);
  if (!far) return Buffer.concat([head, entry.name]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  return Buffer.concat([head, entry.name, extra]);
}

function endRecords(count: number, start: number, size: number): Buffer {
  const big = count >= 0xffff || start >= limit || size >= limit;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(big ? 0xffff : count, 8);
  end.writeUInt16LE(big ? 0xffff : count, 10);
  end.writeUInt32LE(big ? limit : size, 12);
  end.writeUInt32LE(big ? limit : start, 16);
  if (!big) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

export function toFile(file: FileHandle): ZipTarget {
  return async (bytes) => {
    // A write to a nearly full disk may take less than it was given.
    for (let done = 0; done < bytes.byteLength; )
      done += (await file.write(bytes, done, bytes.byteLength - done)).bytesWritten;
  };
}

/** A small zip in memory, e.g. for a download. */
export async function zipInMemory(write: (zip: ZipWriter) => Promise<void>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter(async (bytes) => {
    parts.push(bytes);
  });
  await write(zip);
  await zip.end();
  return Buffer.concat(parts);
}
