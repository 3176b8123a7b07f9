/** Forgets a file that waited a day for an answer. */
export const dropImportJob = "sensemaking.dropImport";
