import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "#base/clock.ts";
import type { KeptRemovals } from "./operation/wiring.ts";

/** The list of removals that stands beside the objects, for those who carry it along. The rooms' code is loaded when something is to be removed. */
export function keptRemovals(objectFolder: string, clock: Clock): KeptRemovals {
  return {
    read: () =>
      readFile(join(objectFolder, "removals.jsonl"), "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      }),
    async count(text) {
      const { parseRemovals } = await import("#rooms/removal/replay.ts");
      return parseRemovals(text).length;
    },
    async takeUp(text) {
      const { parseRemovals, removalListIn } = await import("#rooms/removal/replay.ts");
      const list = removalListIn(objectFolder);
      for (const each of parseRemovals(text)) await list.add(each);
    },
    async removeAgain(app) {
      const { openDatabase } = await import("#base/db.ts");
      const { removeAgain } = await import("#rooms/removal/replay.ts");
      const db = openDatabase({ ...app, max: 1 });
      return removeAgain(db, objectFolder, clock)
        .then((removed) => removed.length)
        .finally(() => db.close());
    },
  };
}
