import { defineProblem } from "#base/problem.ts";

export const peopleProblems = {
  linkSpent: defineProblem({
    code: "410.1",
    da: () => "Linket er brugt eller for gammelt. Bed om et nyt.",
    en: () => "The link has been used or is too old. Ask for a new one.",
  }),
  noMail: defineProblem({
    code: "409.10",
    da: () =>
      "Huset kan ikke sende mail. Bed en administrator om et link, eller kør »bin/forsamlingshus people link« på serveren.",
    en: () =>
      "The house cannot send mail. Ask an administrator for a link, or run “bin/forsamlingshus people link” on the server.",
  }),
  emailTaken: defineProblem({
    code: "409.11",
    da: () => "Der er allerede en person med den mailadresse.",
    en: () => "There is already a person with that e-mail address.",
  }),
  lastAdministrator: defineProblem({
    code: "409.12",
    da: () => "Der skal være mindst én administrator. Giv rollen til en anden først.",
    en: () => "There must be at least one administrator. Give the role to somebody else first.",
  }),
  nobodyByThatEmail: defineProblem<{ email: string }>({
    code: "404.10",
    da: ({ email }) => `Der er ingen med mailadressen ${email}. Opret personen først.`,
    en: ({ email }) => `There is nobody with the e-mail address ${email}. Add the person first.`,
  }),
} as const;
