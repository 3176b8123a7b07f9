/**
 * What happened, in words that follow a person's name: "Karen Mølgaard rettede
 * en fase". Kinds of rooms downstream stand here too, since the history of a
 * process tells it all; a kind that is missing is shown by its code.
 */
export const eventWords: Readonly<Record<string, { da: string; en: string }>> = {
  processCreated: { da: "oprettede processen", en: "created the process" },
  processEdited: { da: "rettede processens oplysninger", en: "edited the particulars of the process" },
  phaseAdded: { da: "tilføjede en fase", en: "added a phase" },
  phaseEdited: { da: "rettede en fase", en: "edited a phase" },
  phaseMoved: { da: "flyttede en fase", en: "moved a phase" },
  phaseRemoved: { da: "slettede en fase", en: "removed a phase" },
  focusAreaAdded: { da: "tilføjede et fokusområde", en: "added a focus area" },
  focusAreaEdited: { da: "rettede et fokusområde", en: "edited a focus area" },
  focusAreaMoved: { da: "flyttede et fokusområde", en: "moved a focus area" },
  focusAreaEnded: { da: "afsluttede et fokusområde", en: "ended a focus area" },
  decisionAdded: { da: "tilføjede en beslutning", en: "added a decision" },
  decisionEdited: { da: "rettede en beslutning", en: "edited a decision" },
  decisionRemoved: { da: "slettede en beslutning", en: "removed a decision" },
  promiseAdded: { da: "tilføjede et løfte", en: "added a promise" },
  promiseEdited: { da: "rettede et løfte", en: "edited a promise" },
  promiseRemoved: { da: "slettede et løfte", en: "removed a promise" },
  budgetLineAdded: { da: "tilføjede en linje i budgettet", en: "added a budget line" },
  budgetLineEdited: { da: "rettede en linje i budgettet", en: "edited a budget line" },
  budgetLineMoved: { da: "flyttede en linje i budgettet", en: "moved a budget line" },
  budgetLineRemoved: { da: "slettede en linje i budgettet", en: "removed a budget line" },
  committeeAdded: { da: "oprettede et udvalg", en: "added a committee" },
  roleGranted: { da: "gav en rolle", en: "gave a role" },
  roleEnded: { da: "tog en rolle", en: "took a role" },
  documentAdded: { da: "lagde et dokument ind", en: "added a document" },
  documentRead: { da: "fik læst et dokument", en: "had a document read" },
  readingMade: { da: "lavede en ny læsning af et dokument", en: "made a new reading of a document" },
  readingApproved: { da: "godkendte læsningen af et dokument", en: "approved the reading of a document" },
  repairsAccepted: { da: "godtog rettelser i et dokument", en: "accepted repairs in a document" },
  statementsPlaced: {
    da: "fik lagt udsagn ind fra et dokument",
    en: "had statements placed from a document",
  },
  statementSplit: { da: "delte et udsagn i to", en: "split a statement in two" },
  statementJoined: { da: "samlede et delt udsagn igen", en: "joined a split statement again" },
};
