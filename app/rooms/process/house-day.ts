import { houseTimeZone } from "#shell/format/date.ts";

/** The day it is in the town hall, as an ISO date; a promise is late when that day has passed there. */
export function houseDay(moment: Date): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: houseTimeZone }).format(moment);
}
