import { basename } from "node:path";
import { sha256Of } from "#base/sha256-of.ts";
import type { BackupManifest } from "./backup.ts";
import { operationProblems } from "./problems.ts";
import { ZipDamage, ZipReader } from "./zip-reader.ts";

/**
 * Reads every part of a backup and holds it to its hash.
 *
 * @throws noSuchFile, noBackup or damagedPart
 */
export async function verifyBackup(path: string): Promise<BackupManifest> {
  return withBackup(path, async (_, manifest) => manifest);
}

/** Opens a backup, verifies all of it, and only then lets anybody work on it. */
export async function withBackup<T>(
  path: string,
  work: (read: (part: string) => Promise<Buffer>, manifest: BackupManifest) => Promise<T>,
): Promise<T> {
  const file = basename(path);
  const zip = await ZipReader.open(path).catch((error) => {
    throw error instanceof ZipDamage
      ? operationProblems.noBackup({ file })
      : operationProblems.noSuchFile({ file: path });
  });
  const read = (part: string) =>
    zip.read(part).catch((error) => {
      throw error instanceof ZipDamage ? operationProblems.damagedPart({ file, part }) : error;
    });
  try {
    if (!zip.entries.has("manifest.sha256")) throw operationProblems.noBackup({ file });
    const text = await read("manifest.json");
    if ((await read("manifest.sha256")).toString().trim() !== sha256Of(text))
      throw operationProblems.damagedPart({ file, part: "manifest.json" });
    const manifest = JSON.parse(text.toString()) as BackupManifest;
    if (manifest.format !== "forsamlingshus-backup-1") throw operationProblems.noBackup({ file });
    for (const { name, sha256 } of manifest.parts)
      if (sha256Of(await read(name)) !== sha256) throw operationProblems.damagedPart({ file, part: name });
    return await work(read, manifest);
  } finally {
    await zip.close();
  }
}
