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
import { proposeAreas } from "#rooms/sensemaking/jobs.ts";

/** What a job needs besides its transaction. */
export interface JobTools {
  clock: Clock;
  ids: Ids;
  outside: Outside;
  removals: RemovalList;
  subscriptions: Subscriptions;
}

/** The one table: which jobs follow from which event. News travels downstream only. */
export const subscriptions: Subscriptions = {
  removedByLaw: ["removal.finish"],
  readingApproved: ["contributions.place", "meetings.place"],
  statementsPlaced: ["sensemaking.propose", "publishing.tellMoved"],
  sheetStarted: ["contributions.takeRows"],
  sheetTaken: ["sensemaking.propose"],
  pasteTaken: ["sensemaking.propose"],
  intakeTakenBack: ["sensemaking.propose", "publishing.tellMoved"],
  statementSplit: ["sensemaking.propose", "publishing.tellMoved"],
  statementJoined: ["sensemaking.propose", "publishing.tellMoved"],
  proposalsAsked: ["sensemaking.propose"],
  statementCoded: ["publishing.tellMoved"],
  codingUndone: ["publishing.tellMoved"],
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
    "meetings.place": placeMeeting(tools),
    "removal.finish": finishRemoval(tools),
    "publishing.tellMoved": tellWhatMoved(),
  };
}
