import type { Clock } from "#base/clock.ts";
import { recordEvent, type Subscriptions } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { actAsHouse } from "#rooms/people/door.ts";
import { stateOf } from "./intake.ts";
import * as queries from "./intake-queries.ts";
import { type KeyedRow, takeRows } from "./take-rows.ts";
import { unpackRows } from "./waiting-rows.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
}

/**
 * Job `contributions.takeRows`: the next thousand rows of a started sheet. A chunk
 * is deleted in the transaction that takes it in, so what is left is what is
 * left to do: a kill costs the rows of one chunk's work and takes none twice.
 */
export function takeSheetRows({ clock, ids, subscriptions }: Tools): JobHandler {
  return async (trx, job) => {
    const id = String(job.payload.subjectId);
    let { viewer } = job;
    let intake = await queries.lockIntake(trx, id);
    if (!intake) {
      // Whoever started it has left since; what was begun is brought to its end all the same.
      viewer = await actAsHouse(trx);
      intake = await queries.lockIntake(trx, id);
    }
    if (!intake) throw new Error("the intake to be taken in is not there");
    if (stateOf(intake, clock()) !== "running") return;
    const chunk = await queries.findNextChunk(trx, intake.id);
    if (chunk) {
      const { taken, known } = await takeRows(trx, intake, unpackRows<KeyedRow>(chunk.content), {
        clock,
        ids,
      });
      await queries.deleteChunks(trx, intake.id, { sheet: chunk.sheet, position: chunk.position });
      await queries.countTaken(trx, intake.id, taken, known);
      return "again";
    }
    await queries.changeIntake(trx, intake.id, { finishedAt: clock() });
    await recordEvent(
      { trx, viewer, clock, ids, subscriptions },
      {
        kind: intake.taken > 0 ? "sheetTaken" : "sheetKnown",
        processId: intake.processId,
        subjectKind: "intake",
        subjectId: intake.id,
        details: { taken: intake.taken, known: intake.known },
      },
    );
  };
}

/** Job `contributions.dropWaiting`: rows that nobody mapped within a day are deleted. */
export function dropWaitingRows({ clock }: Pick<Tools, "clock">): JobHandler {
  return async (trx, job) => {
    const id = String(job.payload.subjectId);
    const intake = await queries.lockIntake(trx, id);
    if (intake && stateOf(intake, clock()) !== "givenUp") return;
    // Who brought the file may have left since; the rows go all the same.
    await queries.deleteChunks(trx, id);
    if (intake && !intake.givenUpAt)
      await queries.changeIntake(trx, id, { givenUpAt: clock(), found: { sheets: [], warnings: [] } });
  };
}
