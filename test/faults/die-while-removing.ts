import { jobHandlers, subscriptions } from "#app/worker.ts";
import { openDatabase } from "#base/db.ts";
import { recordEvent } from "#base/events.ts";
import { systemIds } from "#base/ids.ts";
import { runNextJob } from "#base/jobs.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { removeByLaw } from "#rooms/removal/remove.ts";
import { removalListAt } from "#rooms/removal/replay.ts";

/*
 * A process that ends itself with SIGKILL in the middle of a removal: after every room has struck its
 * words and before the commit, or after the first file is deleted and before the job is done.
 */
const { where, config, objectFolder, processId, viewer, statement } = JSON.parse(process.argv[2]!);
const clock = () => new Date();
const db = openDatabase(config);
const die = () => process.kill(process.pid, "SIGKILL");

if (where === "act") {
  await db.transaction({ viewer }, async (trx) => {
    const context = { trx, viewer, clock, ids: systemIds, subscriptions };
    await removeByLaw(
      {
        trx,
        viewer: { id: viewer },
        clock,
        ids: systemIds,
        record: async (event) => {
          await recordEvent(context, event);
          die();
          await new Promise(() => undefined);
        },
      },
      processId,
      { kind: "statement", id: statement, ground: "consent", otherGround: null, reason: "Bedt om det" },
    );
  });
} else {
  const objects = folderObjectStore(objectFolder);
  const outside = {
    mail: null,
    objects: {
      ...objects,
      remove: async (sha256: string) => {
        await objects.remove(sha256);
        die();
        await new Promise(() => undefined);
      },
    },
  };
  const removals = removalListAt(`${objectFolder}/removals.jsonl`);
  const handlers = jobHandlers({ clock, ids: systemIds, outside, removals, subscriptions });
  while (await runNextJob(db, handlers, clock, () => undefined));
}
