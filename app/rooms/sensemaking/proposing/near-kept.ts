/** A run keeps so many nearest of each statement; there may be more. */
export const nearKept = 12;
