import { availableParallelism } from "node:os";
import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import { listContributions, listStatements } from "#rooms/contributions/door.ts";
import { runManifest } from "#sense/manifest.ts";
import { themeParameters } from "#sense/themes/parameters.ts";
import { holdWords } from "../coding/lock-words.ts";
import { listPlace } from "../queries.ts";
import { endProgress, noteProgress } from "./run-progress.ts";
import { findLatestThemeRun, insertThemeRun, lockThemeRuns } from "./run-queries.ts";
import { themesAside } from "./themes-aside.ts";

interface Making {
  trx: Trx;
  clock: Clock;
  ids: Ids;
  /** Who asked. */
  madeBy: string;
}

const seed = 1;

/**
 * Finds the themes of every statement that counts and is not left out, and keeps what was found with
 * what it was made from. Nothing in the codebook is touched.
 *
 * @returns the number of the new run, or null when it would say what the newest run says
 */
export async function makeThemeRun(making: Making, processId: string): Promise<number | null> {
  const { trx, clock, ids, madeBy } = making;
  await lockThemeRuns(trx, processId);
  // Labels and terms are words of statements: removal by law waits until they are kept.
  await holdWords(trx, processId);
  const { statements, groups } = await readInput(trx, processId);
  if (statements.length === 0) return null;
  const manifest = runManifest(
    { statements, groups: groups.map(([id, group]) => ({ id, group })), language: "da" },
    { ...themeParameters, seed },
  );
  if ((await findLatestThemeRun(trx, processId))?.manifest.inputHash === manifest.inputHash) return null;
  try {
    const { outputHash, places, report } = await themesAside(
      { statements, groups, seed, threads: Math.min(2, availableParallelism()) },
      (step, share) => noteProgress(processId, step, share),
    );
    return await insertThemeRun(
      trx,
      processId,
      { id: ids.uuid(), manifest, outputHash, report, madeBy, madeAt: clock() },
      places,
    );
  } finally {
    endProgress(processId);
  }
}

/** Words, and for each statement the channel and the table it was said through. */
async function readInput(trx: Trx, processId: string) {
  const all = await listStatements(trx, processId);
  const out = await listPlace(trx, processId, "excluded", {}, { limit: all.length + 1, offset: 0 });
  const excluded = new Set(out.ids);
  const counted = all.filter((each) => !excluded.has(each.id));
  const channels = new Map((await listContributions(trx, processId)).map(({ id, channel }) => [id, channel]));
  return {
    // What was removed by law has a mark for words, and a mark is like nothing.
    statements: counted.map(({ id, text, removedAt }) => ({ id, text: removedAt ? "" : text })),
    groups: counted.map(({ id, contributionId, group }): [string, string] => [
      id,
      `${channels.get(contributionId) ?? ""} ${group ?? ""}`,
    ]),
  };
}
