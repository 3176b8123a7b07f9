import type { da } from "./texts.da.ts";

export const en: typeof da = {
  copies: "Copies",
  lead: "Some have said the same in nearly the same words. All are kept. Here you can see how much it is, and code a whole set at once.",
  bothWays: "Counted both ways",
  statements: "statements",
  distinct: "distinct",
  distinctMeans: "Distinct: each set is counted once. A statement is not a person.",
  inSets: (n, sets) => `${n} statements are in ${sets} sets.`,
  kinds: { all: "all sets", exact: "word for word", near: "nearly alike", campaign: "campaigns" },
  kind: {
    exact: "Word for word the same",
    near: "Nearly alike",
    campaign: "Campaign: many wordings of one template",
  },
  chooseKind: "Choose a kind",
  sets: "Sets, the largest first",
  setOf: (n) => `${n} statements`,
  standsFor: "What stands for the set",
  noSets: "No statements are that much alike.",
  noSetsOfKind: "No sets of that kind.",
  noRun: "Nobody has looked for copies yet.",
  noStatements: "There are no statements yet.",
  look: "Find copies",
  lookAgain: "Look again",
  asked: "The machine is looking. Reload the page in a moment.",
  foundBy: (run, when, n) => `Found by run ${run}, ${when}, among ${n} statements.`,
  distinctList: (n) => `${n} distinct statements`,
  distinctLead: "Each set stands here once, with the statement that stands for it.",
  backToSets: "Back to the sets",
  andCopies: (n) => `and ${n} more`,
  unlikes: "Said not to be alike",
  unlikesLead: "It holds when the machine looks again, too.",
  saidBy: (name, when) => `${name}, ${when}`,
  someone: "A colleague",

  oneSet: (n) => `${n} statements alike`,
  differs: "What differs from the first statement is marked.",
  without: (words) => `Without: ${words}`,
  statementNo: (n) => `Statement no. ${n}`,
  unlike: "Not alike",
  unlikeOf: (n) => `statement no. ${n}`,
  alike: "Undo",
  alikeOf: (n) => `that statement no. ${n} is not like the others`,
  removed: "removed by law",
  codings: "Focus areas now",
  noCoding: "not coded",
  giveArea: "Give the whole set the same focus area",
  giveAreaLead: (n) =>
    `All ${n} statements get it at once. Undo takes all of it back. Statements left out with a reason stay out.`,
  area: "Focus area",
  give: "Give the set the area",
  alreadyThere: (n, all) => `${n} of ${all} statements are there now.`,
  done: {
    unlike: "The statement is taken out of the set.",
    again: "The statement is back in the set.",
    coded: (n, shown) =>
      n === 0
        ? "All were there already."
        : n === 1
          ? "1 statement was given the area."
          : `${shown} statements were given the area.`,
  },
  undo: "Undo",
  readOnly: "You can see the set. Those who code can change it.",
};
