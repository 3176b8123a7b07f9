import type { da } from "./texts.da.ts";

export const en: typeof da = {
  processes: "Processes",
  signIn: "Sign in",
  welcome: "Welcome",
  welcomeLead:
    "This is where the municipality works on its strategy processes. Sign in to see those you take part in.",
  noProcesses: "You are not part of a process yet. Ask the person who runs it for access.",
  processRooms: "Rooms of the process",
  rooms: {
    overview: "Overview",
    documents: "Documents",
    meetings: "Meetings",
    statements: "Statements",
    coding: "Coding",
    findings: "Findings",
    compiledNote: "Note",
    summary: "Summary",
    members: "Members",
  },
};
