export const da = {
  processes: "Processer",
  signIn: "Log ind",
  welcome: "Velkommen",
  welcomeLead: "Her arbejder kommunen med sine strategiprocesser. Log ind for at se dem, du er med i.",
  noProcesses: "Du er ikke med i nogen proces endnu. Bed den, der styrer processen, om adgang.",
  processRooms: "Processens rum",
  rooms: {
    overview: "Overblik",
    documents: "Dokumenter",
    meetings: "Møder",
    statements: "Udsagn",
    coding: "Kodning",
    findings: "Fund",
    compiledNote: "Notat",
    summary: "Sammenfatning",
    members: "Medlemmer",
  },
};
