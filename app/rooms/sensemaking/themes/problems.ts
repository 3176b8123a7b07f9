import { defineProblem } from "#base/problem.ts";

export const themeProblems = {
  codebookMoved: defineProblem({
    code: "409.40",
    da: () => "Kodebogen er ændret imens. Se, hvordan den står nu, og gør det igen, hvis du stadig vil.",
    en: () =>
      "The codebook was changed meanwhile. See how it stands now, and do it again if you still want to.",
  }),
  nothingToUndo: defineProblem({
    code: "409.41",
    da: () => "Der er intet i kodebogen, der kan fortrydes.",
    en: () => "There is nothing in the codebook to undo.",
  }),
  unknownProposal: defineProblem({
    code: "409.42",
    da: () => "Forslaget står ikke længere. Se de forslag, der er nu.",
    en: () => "The proposal no longer stands. See the proposals there are now.",
  }),
  notInUse: defineProblem({
    code: "409.43",
    da: () => "Temaet er taget ud af brug, så det kan ikke ændres.",
    en: () => "The theme is no longer in use, so it cannot be changed.",
  }),
  unknownTheme: defineProblem({
    code: "422.40",
    da: () => "Vælg et tema, der er i brug.",
    en: () => "Choose a theme that is in use.",
  }),
  sameTheme: defineProblem({
    code: "422.41",
    da: () => "Et tema kan ikke slås sammen med sig selv eller ligge under sig selv.",
    en: () => "A theme cannot be merged with itself or lie under itself.",
  }),
  noneChosen: defineProblem({
    code: "422.42",
    da: () => "Vælg mindst ét udsagn.",
    en: () => "Choose at least one statement.",
  }),
  unknownAreaOfTheme: defineProblem({
    code: "422.43",
    da: () => "Fokusområdet bruges ikke længere. Vælg et andet.",
    en: () => "The focus area is no longer in use. Choose another.",
  }),
  themeMovedSince: defineProblem({
    code: "409.45",
    da: () => "Der er bygget videre på temaet siden. Fortryd først det nyere i kodebogen.",
    en: () => "The theme has been built upon since. Undo the newer change in the codebook first.",
  }),
  nothingWaits: defineProblem({
    code: "409.44",
    da: () => "Ingen af temaets udsagn venter på et fokusområde.",
    en: () => "None of the theme's statements wait for a focus area.",
  }),
} as const;
