import pg from "pg";
import { withClient } from "./provision.ts";

const mark = "forsamlingshus-presence";

/** One idle connection per process that uses the cluster: the kernel closes it when the process dies, so who is here is always true. */
export interface Presence {
  leave(): Promise<void>;
}

export async function holdPresence(superuser: pg.ClientConfig, onLost: () => void): Promise<Presence> {
  const client = new pg.Client({ ...superuser, application_name: mark, keepAlive: true });
  let left = false;
  client.on("error", () => {});
  await client.connect();
  // Only now: a connection that never came about ends too, and would be taken for a loss.
  client.on("end", () => {
    if (!left) onLost();
  });
  return {
    async leave() {
      left = true;
      await client.end().catch(() => {});
    },
  };
}

/** How many processes, this one not counted once it has left, use the cluster. */
export async function countPresent(superuser: pg.ClientConfig): Promise<number> {
  return withClient(superuser, async (client) => {
    const found = await client.query(
      "select count(*)::int as n from pg_stat_activity where application_name = $1",
      [mark],
    );
    return found.rows[0].n as number;
  });
}
