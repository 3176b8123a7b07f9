import { defineProblem } from "#base/problem.ts";

export const minorityProblems = {
  viewGone: defineProblem({
    code: "409.153",
    da: () => "Synspunktet ser anderledes ud nu, eller nogen har taget stilling imens. Se, hvordan det står.",
    en: () => "The view looks different now, or somebody has decided on it meanwhile. See how it stands.",
  }),
} as const;
