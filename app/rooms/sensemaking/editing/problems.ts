import { defineProblem } from "#base/problem.ts";

export const editingProblems = {
  brokenField: defineProblem<{ near: string }>({
    code: "422.70",
    da: ({ near }) =>
      `Et talfelt er gået i stykker ved »${near}«. Et felt ser sådan ud: [1: 9 af 31 udsagn]. Brug runde parenteser til alt andet.`,
    en: ({ near }) =>
      `A number field is broken at “${near}”. A field looks like this: [1: 9 of 31 statements]. Use round brackets for everything else.`,
  }),
  unknownField: defineProblem<{ number: number }>({
    code: "422.71",
    da: ({ number }) => `Der er intet felt nr. ${number} i teksten. Se felterne under teksten.`,
    en: ({ number }) => `There is no field no. ${number} in the text. See the fields below the text.`,
  }),
  unknownStatement: defineProblem<{ number: number }>({
    code: "422.72",
    da: ({ number }) => `Der er intet udsagn med nummer ${number}.`,
    en: ({ number }) => `There is no statement with number ${number}.`,
  }),
  notRewritten: defineProblem({
    code: "422.73",
    da: () => "Citater og tabeller kan flyttes og udelades, men ikke skrives om.",
    en: () => "Quotes and tables can be moved and left out, but not rewritten.",
  }),
  nothingOffered: defineProblem({
    code: "422.79",
    da: () => "Der er ingen sætninger i det, du har sat ind.",
    en: () => "There are no sentences in what you have put in.",
  }),
  notReady: defineProblem<{ blocks: string }>({
    code: "409.70",
    da: ({ blocks }) => `Kan ikke godkendes endnu. Se her: ${blocks}.`,
    en: ({ blocks }) => `It cannot be approved yet. Look here: ${blocks}.`,
  }),
  changedSince: defineProblem({
    code: "409.71",
    da: () => "Udkastet eller tallene har ændret sig, siden du åbnede siden. Se det igennem, og godkend så.",
    en: () =>
      "The draft or the numbers have changed since you opened the page. Look it through, then approve.",
  }),
} as const;
