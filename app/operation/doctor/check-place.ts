import { mkdir, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDiskSpace } from "#base/disk-space.ts";
import { type DoctorTexts, type Finding, ill, well, when } from "./finding.ts";

/** Below this the next large upload or the next night's write-ahead log may not fit. */
const leastBytes = 1e9;
const leastInodes = 10_000;

/** The folder the house lives in: may it be written, is there room, does its clock go right. */
export async function checkPlace(dataDir: string, now: () => Date, t: DoctorTexts): Promise<Finding[]> {
  const probe = join(dataDir, `.doctor-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true });
    const before = now().getTime();
    await writeFile(probe, "");
    const { mtimeMs } = await stat(probe);
    await unlink(probe);
    const seconds = Math.max(0, Math.round(Math.abs(mtimeMs - before) / 1000));
    return [
      well(t.folder(dataDir)),
      when(seconds <= 5, t.clockFile(seconds), t.clockFix),
      ...(await checkRoom(dataDir, t)),
    ];
  } catch (error) {
    const { code = "?" } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") return checkRoom(dataDir, t);
    return [ill(t.folderNot(dataDir, code), t.folderFix)];
  }
}

async function checkRoom(dataDir: string, t: DoctorTexts): Promise<Finding[]> {
  const { freeBytes, freeInodes } = await readDiskSpace(dataDir);
  const room = when(freeBytes >= leastBytes, t.disk(dataDir, freeBytes), t.diskFix);
  return freeInodes === null
    ? [room]
    : [room, when(freeInodes >= leastInodes, t.inodes(dataDir, freeInodes), t.inodesFix)];
}
