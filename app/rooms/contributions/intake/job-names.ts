/** Takes the next rows of a started sheet in. */
export const takeRowsJob = "contributions.takeRows";
/** Deletes rows that waited a day for a mapping. */
export const dropWaitingJob = "contributions.dropWaiting";
