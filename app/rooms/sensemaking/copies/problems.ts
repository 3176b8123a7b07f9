import { defineProblem } from "#base/problem.ts";

export const copyProblems = {
  codedMeanwhile: defineProblem({
    code: "409.151",
    da: () => "Nogen har kodet et af udsagnene imens. Se, hvordan det står nu, og gør det igen, hvis du vil.",
    en: () =>
      "Somebody has coded one of the statements meanwhile. See how it stands now, and do it again if you want to.",
  }),
  notInSet: defineProblem({
    code: "409.152",
    da: () => "Udsagnet er ikke i sættet længere.",
    en: () => "The statement is no longer in the set.",
  }),
} as const;
