import { defineProblem } from "./problem.ts";

/** Trouble that belongs to no room. Rooms define theirs in their own `problems.ts`. */
export const problems = {
  badInput: defineProblem({
    code: "422.1",
    da: () => "Noget i formularen skal rettes. Det, du har skrevet, står her stadig.",
    en: () => "Something in the form needs to be put right. What you wrote is still here.",
  }),
  badRequest: defineProblem({
    code: "400.1",
    da: () => "Adressen eller formularen er ikke hel. Gå tilbage, og prøv derfra.",
    en: () => "The address or the form is incomplete. Go back and try from there.",
  }),
  signInFirst: defineProblem({
    code: "401.1",
    da: () => "Log ind for at se siden.",
    en: () => "Sign in to see this page.",
  }),
  notYours: defineProblem({
    code: "403.1",
    da: () => "Du har ikke adgang til at gøre det. Bed den, der styrer processen, om at få den rette rolle.",
    en: () => "You may not do that. Ask the person who runs the process for the right role.",
  }),
  foreignForm: defineProblem({
    code: "403.2",
    da: () => "Formularen kom fra et andet sted end denne side. Åbn siden her igen, og prøv derfra.",
    en: () =>
      "The form came from somewhere else than this site. Open the page here again and try from there.",
  }),
  /** Also said of things that exist but that the viewer may not know of. */
  notFound: defineProblem({
    code: "404.1",
    da: () => "Siden findes ikke, eller du har ikke adgang til den.",
    en: () => "The page does not exist, or you have no access to it.",
  }),
  notAcceptable: defineProblem({
    code: "406.1",
    da: () => "Siden findes ikke i det format.",
    en: () => "The page does not come in that format.",
  }),
  changedMeanwhile: defineProblem({
    code: "409.1",
    da: () => "En anden har ændret det samme imens. Se den nye udgave, og gem igen, hvis du stadig vil.",
    en: () =>
      "Somebody else changed the same thing meanwhile. Look at the new version, and save again if you still want to.",
  }),
  tooLarge: defineProblem<{ megabytes: number }>({
    code: "413.1",
    da: ({ megabytes }) =>
      `Filen fylder for meget. Grænsen er ${megabytes} MB. Del den i mindre filer, og prøv igen.`,
    en: ({ megabytes }) =>
      `The file is too large. The limit is ${megabytes} MB. Split it into smaller files and try again.`,
  }),
  tooMany: defineProblem<{ seconds: number }>({
    code: "429.1",
    da: ({ seconds }) => `Der er prøvet mange gange på kort tid. Vent ${seconds} sekunder, og prøv igen.`,
    en: ({ seconds }) =>
      `There have been many attempts in a short time. Wait ${seconds} seconds and try again.`,
  }),
  broken: defineProblem<{ reference: string }>({
    code: "500.1",
    da: ({ reference }) =>
      `Der gik noget galt hos os. Det, der var gemt, er stadig gemt. Prøv igen, og giv os nummeret ${reference}, hvis det bliver ved.`,
    en: ({ reference }) =>
      `Something went wrong at our end. What was saved is still saved. Try again, and give us the number ${reference} if it goes on.`,
  }),
  notReady: defineProblem({
    code: "503.1",
    da: () => "Databasen er ved at starte. Vent et øjeblik, og prøv igen.",
    en: () => "The database is starting. Wait a moment and try again.",
  }),
  diskFull: defineProblem({
    code: "507.1",
    da: () =>
      "Der er ikke mere plads på serverens disk, så det kunne ikke gemmes. Sig det til driften, og prøv igen bagefter.",
    en: () =>
      "The server's disk is full, so it could not be saved. Tell operations, and try again afterwards.",
  }),
} as const;
