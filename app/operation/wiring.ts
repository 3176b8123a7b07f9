import type pg from "pg";
import type { Clock } from "#base/clock.ts";
import type { ObjectStore } from "#base/object-store.ts";
import type { Cluster } from "#base/postgres/cluster.ts";
import type { Settings } from "#base/settings.ts";

/** What the commands of operation get from the wiring: they work beside the rooms, on the whole database. */
export interface OperationTools {
  settings(): Settings;
  /** Starts or joins PostgreSQL and leaves the schema as it is. */
  openCluster(log: (line: string) => void): Promise<Cluster>;
  objects(): ObjectStore;
  removals(): KeptRemovals;
  /** Version of the product, as in package.json. */
  product: string;
  clock: Clock;
}

/** What was removed by law, in ids and hashes, kept where an older backup does not reach. */
export interface KeptRemovals {
  /** The list as it is written; empty when nothing was removed. */
  read(): Promise<string>;
  /** How many removals a list has. */
  count(text: string): Promise<number>;
  /** Adds what the list here lacks, kept for good before it returns. */
  takeUp(text: string): Promise<void>;
  /** Removes what the list has and the rows do not know of. @returns how many removals that were */
  removeAgain(app: pg.ClientConfig): Promise<number>;
}

/** Runs with the cluster and leaves it again, whatever happens. */
export async function withOwner<T>(
  tools: OperationTools,
  log: (line: string) => void,
  work: (owner: pg.ClientConfig, cluster: Cluster) => Promise<T>,
): Promise<T> {
  const cluster = await tools.openCluster(log);
  try {
    return await work(cluster.connectionFor("owner"), cluster);
  } finally {
    await cluster.stop();
  }
}
