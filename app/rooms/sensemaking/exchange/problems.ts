import { defineProblem } from "#base/problem.ts";

export const exchangeProblems = {
  /** The file's own trouble, as `packages/formats/refi-qda/problem.ts` says it. */
  unreadable: defineProblem<{ da: string; en: string }>({
    code: "422.181",
    da: ({ da }) => da,
    en: ({ en }) => en,
  }),
  answered: defineProblem({
    code: "409.181",
    da: () => "Filen har fået svar, eller den er glemt. Hent den herind igen, hvis du vil begynde forfra.",
    en: () => "The file was answered or forgotten. Bring it in again to start over.",
  }),
  nothingChosen: defineProblem({
    code: "422.182",
    da: () => "Sæt flueben ved en kode først. Der er ikke andet i filen, der kan lægges ind.",
    en: () => "Tick a code first. There is nothing else in the file that can be added.",
  }),
  notTaken: defineProblem({
    code: "409.182",
    da: () => "Det er allerede taget tilbage.",
    en: () => "It has been taken back already.",
  }),
} as const;
