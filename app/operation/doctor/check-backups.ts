import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBackupName } from "../backup-commands.ts";
import { ZipReader } from "../zip-reader.ts";
import { type DoctorTexts, type Finding, ill, well, when } from "./finding.ts";

const oldestHours = 30;

/** Whether the newest backup is from last night and whole at its end; `backup verify` reads it all. */
export async function checkBackups(folder: string | null, now: () => Date, t: DoctorTexts): Promise<Finding> {
  if (!folder) return well(t.backupUnknown);
  const names = (await readdir(folder).catch(() => [])).filter(isBackupName).sort();
  const newest = names.at(-1);
  if (!newest) return ill(t.backupNone(folder), t.backupFix);
  const path = join(folder, newest);
  const zip = await ZipReader.open(path).catch(() => null);
  const isWhole = zip?.entries.has("manifest.sha256") ?? false;
  await zip?.close();
  if (!isWhole) return ill(t.backupBroken(newest), t.backupFix);
  const hours = Math.max(0, Math.round((now().getTime() - (await stat(path)).mtimeMs) / 3_600_000));
  return when(hours <= oldestHours, t.backup(newest, hours), t.backupFix);
}
