import type pg from "pg";
import type { BackupManifest } from "./backup.ts";
import { restoreBackup } from "./restore.ts";
import type { OperationTools } from "./wiring.ts";

/**
 * Puts a backup in, and removes again what was removed by law after it was taken,
 * before anyone is told that the house is there.
 *
 * @param newest the list of the house that was lost, or "" when only the backup's own is left
 */
export async function restoreHouse(
  tools: Pick<OperationTools, "objects" | "removals">,
  { owner, app }: { owner: pg.ClientConfig; app: pg.ClientConfig },
  file: string,
  newest: string,
): Promise<{ manifest: BackupManifest; removed: number }> {
  const removals = tools.removals();
  const manifest = await restoreBackup(owner, tools.objects(), file, undefined, async (listed) => {
    await removals.takeUp(listed);
    await removals.takeUp(newest);
  });
  return { manifest, removed: await removals.removeAgain(app) };
}
