import { defineProblem } from "#base/problem.ts";

export const contributionProblems = {
  cannotSplit: defineProblem({
    code: "422.30",
    da: () => "Marker et sted midt i udsagnet, hvor det skal deles.",
    en: () => "Mark a place inside the statement where it is to be split.",
  }),
  alreadySplit: defineProblem({
    code: "409.30",
    da: () => "Udsagnet er allerede delt. Se delene, og fortryd delingen, hvis den var forkert.",
    en: () => "The statement has already been split. Look at the parts, and undo the split if it was wrong.",
  }),
  notCounted: defineProblem({
    code: "409.32",
    da: () => "Udsagnet tælles ikke med, så det kan ikke deles.",
    en: () => "The statement is not counted, so it cannot be split.",
  }),
  notSplit: defineProblem({
    code: "409.31",
    da: () => "Udsagnet er ikke delt, så der er ikke noget at fortryde.",
    en: () => "The statement is not split, so there is nothing to undo.",
  }),
} as const;
