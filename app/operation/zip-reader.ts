import { type FileHandle, open } from "node:fs/promises";
import { crc32, inflateRawSync } from "node:zlib";

export interface ZipEntry {
  name: string;
  size: number;
  packedSize: number;
  method: number;
  crc: number;
  offset: number;
}

/** The file is no whole zip, or one of its parts is not what it was. */
export class ZipDamage extends Error {
  /** The part, or null when the zip itself cannot be read. */
  readonly part: string | null;
  constructor(part: string | null) {
    super(part ? `${part} is damaged` : "not a whole zip");
    this.part = part;
  }
}

/** One entry may not unpack to more than this: a zip can promise anything. */
const entryLimit = 512 * 1024 * 1024;
const far = 0xffffffff;

/** Reads a zip from disk, one entry at a time. */
export class ZipReader {
  readonly entries: Map<string, ZipEntry>;
  private readonly file: FileHandle;

  private constructor(file: FileHandle, entries: Map<string, ZipEntry>) {
    this.file = file;
    this.entries = entries;
  }

  /** @throws ZipDamage when the file is no whole zip */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path, "r");
    try {
      return new ZipReader(file, await readDirectory(file));
    } catch (error) {
      await file.close();
      throw error instanceof ZipDamage || (error as NodeJS.ErrnoException).code?.startsWith("E")
        ? error
        : new ZipDamage(null);
    }
  }

  /** @throws ZipDamage when the entry is missing or its bytes are not what was written */
  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (!entry || entry.size > entryLimit) throw new ZipDamage(name);
    const head = await readAt(this.file, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new ZipDamage(name);
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const body = await readAt(this.file, start, entry.packedSize);
    let bytes = body;
    try {
      if (entry.method === 8) bytes = inflateRawSync(body, { maxOutputLength: Math.max(entry.size, 1) });
    } catch {
      throw new ZipDamage(name);
    }
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipDamage(name);
    return bytes;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (position + length > size) throw new ZipDamage(null);
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function readDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  // Our zips carry no comment, so the closing record is the last 22 bytes.
  if (size < 22) throw new ZipDamage(null);
  const end = await readAt(file, size - 22, 22);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new ZipDamage(null);
  let count = end.readUInt16LE(10);
  let length = end.readUInt32LE(12);
  let start = end.readUInt32LE(16);
  if (count === 0xffff || start === far || length === far) {
    const locator = await readAt(file, size - 42, 20);
    if (locator.readUInt32LE(0) !== 0x07064b50) throw new ZipDamage(null);
    const record = await readAt(file, Number(locator.readBigUInt64LE(8)), 56);
    count = Number(record.readBigUInt64LE(32));
    length = Number(record.readBigUInt64LE(40));
    start = Number(record.readBigUInt64LE(48));
  }
  return readEntries(await readAt(file, start, length), count);
}

function readEntries(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new ZipDamage(null);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    const offset = directory.readUInt32LE(at + 42);
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: offset === far ? Number(directory.readBigUInt64LE(at + 46 + nameLength + 4)) : offset,
    });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}
