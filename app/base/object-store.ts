import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256Of } from "./sha256-of.ts";

/** Original bytes, kept untouched under their SHA-256. */
export interface ObjectStore {
  /** Keeps the bytes for good before it returns, so that a row naming them may be committed. Keeping the same bytes twice is one object. */
  keep(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** @throws when the object is missing or its bytes no longer match its name */
  fetch(sha256: string): Promise<Buffer>;
  /** Deletes the object, for good before it returns. One that is gone already is no trouble. */
  remove(sha256: string): Promise<void>;
}

/** Objects as files: written beside, synced, renamed, and the folder synced, so that power may go at any moment. */
export function folderObjectStore(folder: string): ObjectStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const beside = `${path}.${randomUUID()}`;
      try {
        const file = await open(beside, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (error) {
        await unlink(beside).catch(() => undefined);
        throw error;
      }
      await syncFolder(dirname(path));
      return { sha256, size: bytes.byteLength };
    },
    async fetch(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not the name of an object");
      const bytes = await readFile(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`object ${sha256} is damaged on disk`);
      return bytes;
    },
    async remove(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not the name of an object");
      try {
        await unlink(pathOf(sha256));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
        throw error;
      }
      await syncFolder(dirname(pathOf(sha256)));
    },
  };
}

/** A file's name is as safe as its bytes only when its folder is synced too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
