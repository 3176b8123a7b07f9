import { readFile } from "node:fs/promises";
import { recordEvent } from "#base/events.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { createProcessFromFile, listProcesses } from "#rooms/process/door.ts";
import type { OpenHouse } from "./server.ts";

const exampleFolder = new URL("../example/", import.meta.url);

/** Loads the example process through the importers, once, into an empty house. */
export async function loadExample(
  { house }: OpenHouse,
  _objectFolder: string,
  say: (line: string) => void,
): Promise<void> {
  const json: unknown = JSON.parse(await readFile(new URL("process.json", exampleFolder), "utf8"));
  const loaded = await house.db.transaction({ viewer: housePersonId }, async (trx) => {
    if ((await listProcesses(trx)).length > 0) return null;
    const { clock, ids, subscriptions } = house;
    return createProcessFromFile(
      {
        trx,
        clock,
        ids,
        viewer: { id: housePersonId },
        record: (event) => recordEvent({ trx, viewer: housePersonId, clock, ids, subscriptions }, event),
      },
      json,
    );
  });
  if (loaded) say(`The example process is loaded: ${loaded.slug}`);
}
