import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why the tests of a full disk cannot run here, or false. */
export const needsMount =
  process.platform === "linux" && process.geteuid?.() === 0
    ? false
    : "only root on Linux can mount a small disk";

/** A real disk that can be filled to the byte, made of memory. */
export interface SmallDisk {
  folder: string;
  /** Leaves so many bytes free, whole pages. */
  leave(bytes: number): void;
  /** Gives all its room back. */
  clear(): void;
  close(): void;
}

export function openSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder]);
  const ballast = join(folder, "ballast");
  const free = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    leave(bytes) {
      writeFileSync(ballast, "");
      const fill = free() - bytes;
      if (fill > 0) writeFileSync(ballast, Buffer.alloc(fill));
    },
    clear: () => truncateSync(ballast, 0),
    close() {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
