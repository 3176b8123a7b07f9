/** Deletes rows that waited a day for a mapping. */
export const dropWaitingJob = "contributions.dropWaiting";
