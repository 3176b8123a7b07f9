import { defineProblem } from "#base/problem.ts";

/** Also the message of the field. */
export const nothingToTeach = {
  da: "Tegnet står ikke inde i noget ord, hvor det ikke allerede læses sådan.",
  en: "The sign is not inside any word where it is not read like that already.",
};

export const documentProblems = {
  /** Nothing of what was sent could be read; each file's sentence is a message of the file field. */
  unreadable: defineProblem<{ files: number }>({
    code: "422.20",
    da: ({ files }) => (files === 1 ? "Filen kunne ikke læses." : `${files} filer kunne ikke læses.`),
    en: ({ files }) => (files === 1 ? "The file could not be read." : `${files} files could not be read.`),
  }),
  nothingSent: defineProblem({
    code: "422.21",
    da: () => "Vælg mindst én fil.",
    en: () => "Choose at least one file.",
  }),
  /** Asked for the original of a document that was removed by law. */
  originalRemoved: defineProblem<{ on: string }>({
    code: "410.20",
    da: ({ on }) => `Originalen blev fjernet efter loven den ${on}. Den kan ikke hentes mere.`,
    en: ({ on }) => `The original was removed by law on ${on}. It can no longer be downloaded.`,
  }),
  /** The same file once more, after it was removed by law. */
  removedBefore: defineProblem<{ on: string }>({
    code: "409.22",
    da: ({ on }) => `Den fil blev fjernet efter loven den ${on}. Den kan ikke lægges ind igen her.`,
    en: ({ on }) => `That file was removed by law on ${on}. It cannot be taken in here again.`,
  }),
  doubtsFirst: defineProblem<{ doubts: number }>({
    code: "409.20",
    da: ({ doubts }) =>
      `Svar først på ${doubts === 1 ? "den ene tvivl" : `de ${doubts} tvivl`}. Så kan læsningen godkendes.`,
    en: ({ doubts }) =>
      `Answer the ${doubts === 1 ? "one doubt" : `${doubts} doubts`} first. Then the reading can be approved.`,
  }),
  newerReading: defineProblem<{ number: number }>({
    code: "409.21",
    da: ({ number }) =>
      `Der er kommet en nyere læsning imens, nummer ${number}. Se den, og gør det igen, hvis du stadig vil.`,
    en: ({ number }) =>
      `A newer reading has come meanwhile, number ${number}. Look at it, and do it again if you still want to.`,
  }),
  nothingToTeach: defineProblem({
    code: "422.22",
    da: () => nothingToTeach.da,
    en: () => nothingToTeach.en,
  }),
} as const;
