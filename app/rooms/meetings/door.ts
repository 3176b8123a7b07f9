export { placeMeeting } from "./jobs.ts";
export type { AgendaItem, Meeting, MeetingKind } from "./meeting.ts";
export { getItem, getMeeting, listItems, listMeetings } from "./queries.ts";
export { strikeAgenda, wordsOfAgenda } from "./strike-agenda.ts";
