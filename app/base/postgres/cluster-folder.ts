import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { explainFailure } from "./start-error.ts";

/** Makes the data folder when it is missing, closed to others. @returns its real path */
export function prepareDataFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw explainFailure((error as Error).message, dataDir);
  }
}

/** Says where the cluster lies when it could not lie in the data folder. */
export const elsewhereFile = "postgres.elsewhere";

export function clusterFolderOf(dataDir: string): string {
  const note = join(dataDir, elsewhereFile);
  return existsSync(note) ? readFileSync(note, "utf8").trim() : join(dataDir, "postgres");
}
