import type { Clock } from "#base/clock.ts";
import type { Subscriptions } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import type { Outside } from "#base/outside.ts";
import { dropWaitingRows, takeSheetRows } from "#rooms/contributions/intake/jobs.ts";
import { placeStatements } from "#rooms/contributions/jobs.ts";
import { placeMeeting } from "#rooms/meetings/door.ts";
import { tellWhatMoved } from "#rooms/publishing/tell-moved.ts";
import { finishRemoval } from "#rooms/removal/finish.ts";
import type { RemovalList } from "#rooms/removal/replay.ts";
import { findCopiesInProcess } from "#rooms/sensemaking/copies/make-copy-run.ts";
import { measureDelivered } from "#rooms/sensemaking/double-coding/measure-sample.ts";
import { dropWaitingImport } from "#rooms/sensemaking/exchange/jobs.ts";
import { findMinoritiesInProcess } from "#rooms/sensemaking/groups/minorities/make-minority-run.ts";
import { learnAgain, proposeAreas } from "#rooms/sensemaking/jobs.ts";
import { checkRun } from "#rooms/sensemaking/runs/check-run.ts";
import { findThemesForProcess } from "#rooms/sensemaking/themes/jobs.ts";

/** What a job needs besides its transaction. */
interface JobTools {
  clock: Clock;
  ids: Ids;
  outside: Outside;
  removals: RemovalList;
  subscriptions: Subscriptions;
}

/** The one table: which jobs follow from which event. News travels downstream only. */
export const subscriptions: Subscriptions = {
  removedByLaw: ["removal.finish", "sensemaking.learnAgain"],
  readingApproved: ["contributions.place", "meetings.place"],
  statementsPlaced: [
    "sensemaking.propose",
    "sensemaking.findCopies",
    "sensemaking.findMinorities",
    "publishing.tellMoved",
  ],
  sheetStarted: ["contributions.takeRows"],
  sheetTaken: ["sensemaking.propose", "sensemaking.findCopies", "sensemaking.findMinorities"],
  pasteTaken: ["sensemaking.propose", "sensemaking.findCopies", "sensemaking.findMinorities"],
  intakeTakenBack: [
    "sensemaking.propose",
    "sensemaking.findCopies",
    "sensemaking.findMinorities",
    "publishing.tellMoved",
  ],
  statementSplit: [
    "sensemaking.propose",
    "sensemaking.findCopies",
    "sensemaking.findMinorities",
    "publishing.tellMoved",
  ],
  statementJoined: [
    "sensemaking.propose",
    "sensemaking.findCopies",
    "sensemaking.findMinorities",
    "publishing.tellMoved",
  ],
  runCheckAsked: ["sensemaking.checkRun"],
  copiesAsked: ["sensemaking.findCopies"],
  minoritiesAsked: ["sensemaking.findMinorities"],
  copySetCoded: ["publishing.tellMoved"],
  proposalsAsked: ["sensemaking.propose"],
  themesAsked: ["sensemaking.findThemes"],
  themeLaidInRest: ["publishing.tellMoved"],
  statementCoded: ["publishing.tellMoved"],
  codingUndone: ["publishing.tellMoved"],
  codingImported: ["publishing.tellMoved"],
  codingImportTakenBack: ["publishing.tellMoved"],
  sampleDelivered: ["sensemaking.measureSample"],
  focusAreaAdded: ["sensemaking.propose"],
  focusAreaEdited: ["sensemaking.propose", "publishing.tellMoved"],
  focusAreaEnded: ["sensemaking.propose", "publishing.tellMoved"],
};

/** Who does which job. */
export function jobHandlers(tools: JobTools): Record<string, JobHandler> {
  return {
    "contributions.place": placeStatements(tools),
    "contributions.takeRows": takeSheetRows(tools),
    "contributions.dropWaiting": dropWaitingRows(tools),
    "sensemaking.propose": proposeAreas(tools),
    "sensemaking.learnAgain": learnAgain(tools),
    "sensemaking.measureSample": measureDelivered(),
    "sensemaking.findMinorities": findMinoritiesInProcess(tools),
    "sensemaking.checkRun": checkRun(tools),
    "sensemaking.findCopies": findCopiesInProcess(tools),
    "sensemaking.findThemes": findThemesForProcess(tools),
    "sensemaking.dropImport": dropWaitingImport(tools),
    "meetings.place": placeMeeting(tools),
    "removal.finish": finishRemoval(tools),
    "publishing.tellMoved": tellWhatMoved(),
  };
}
