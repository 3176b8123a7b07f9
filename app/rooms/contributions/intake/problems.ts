import { defineProblem } from "#base/problem.ts";

export const intakeProblems = {
  unreadable: defineProblem({
    code: "422.36",
    da: () => "Regnearket kunne ikke læses. Intet er gemt.",
    en: () => "The spreadsheet could not be read. Nothing was saved.",
  }),
  noFile: defineProblem({
    code: "422.37",
    da: () => "Vælg et regneark først.",
    en: () => "Choose a spreadsheet first.",
  }),
  noSuchSheet: defineProblem({
    code: "422.38",
    da: () => "Det ark er ikke i filen. Vælg et af dem, der står på siden.",
    en: () => "That sheet is not in the file. Choose one of those on the page.",
  }),
  checkFirst: defineProblem({
    code: "409.36",
    da: () => "Sig først, hvad kolonnerne er, og tjek rækkerne.",
    en: () => "First say what the columns are, and check the rows.",
  }),
  gone: defineProblem({
    code: "409.37",
    da: () => "Filens rækker er slettet igen. Læg filen op på ny, hvis den skal ind.",
    en: () => "The rows of the file have been deleted. Upload the file again if it is to come in.",
  }),
  startedAlready: defineProblem({
    code: "409.38",
    da: () => "Regnearket er ved at blive læst ind eller er det allerede.",
    en: () => "The spreadsheet is being brought in, or has been already.",
  }),
  codedAlready: defineProblem<{ statements: number }>({
    code: "409.39",
    da: ({ statements }) =>
      `${statements} udsagn herfra er kodet, så det hele kan ikke tages tilbage. Tag kodningerne af først.`,
    en: ({ statements }) =>
      `${statements} statements from here are coded, so it cannot be taken back as a whole. Take the codings off first.`,
  }),
} as const;
