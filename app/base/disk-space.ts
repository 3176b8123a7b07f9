import { statfs } from "node:fs/promises";

/** What is left on the disk that holds a folder. */
interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
  /** Null on file systems that do not count them. */
  freeInodes: number | null;
}

/** Room that we may use, not what is kept for root. @throws when the folder does not exist */
export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  const { bsize, bavail, blocks, files, ffree } = await statfs(folder);
  return {
    freeBytes: bsize * bavail,
    totalBytes: bsize * blocks,
    freeInodes: files > 0 ? ffree : null,
  };
}
