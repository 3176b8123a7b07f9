import { defineProblem } from "#base/problem.ts";

export const reportProblems = {
  unknownNumbers: defineProblem<{ numbers: string }>({
    code: "422.55",
    da: ({ numbers }) => `Der er ikke noget udsagn med nummer ${numbers}.`,
    en: ({ numbers }) => `There is no statement with number ${numbers}.`,
  }),
} as const;
