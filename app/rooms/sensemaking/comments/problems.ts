import { defineProblem } from "#base/problem.ts";

export const commentProblems = {
  notAColleague: defineProblem({
    code: "422.171",
    da: () => "Den, kommentaren er til, koder ikke i processen. Vælg en anden.",
    en: () => "The person the comment is to does not code in the process. Choose another.",
  }),
} as const;
