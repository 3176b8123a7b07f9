import type { Clock } from "#base/clock.ts";
import type { Ids } from "#base/ids.ts";
import type { House } from "#base/run-endpoint.ts";
import type { Settings } from "#base/settings.ts";
import { findSessionViewer } from "#rooms/people/door.ts";
import { defaultTheme } from "./default-theme.ts";
import { openDatabases } from "./open-database.ts";
import { subscriptions } from "./worker.ts";

/** The house without its web door, for the command line. Joins a running server's database. */
export async function openHouse(
  settings: Settings,
  clock: Clock,
  ids: Ids,
  log: (line: string) => void,
): Promise<{ house: House; close(): Promise<void> }> {
  const { db, close } = await openDatabases(settings, log);
  return {
    house: { db, clock, ids, subscriptions, theme: defaultTheme, findViewer: findSessionViewer },
    close,
  };
}
