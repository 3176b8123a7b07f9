import { defineProblem } from "#base/problem.ts";

export const publishingProblems = {
  numbersMoved: defineProblem({
    code: "409.80",
    da: () => "Tallene er ændret, mens du så på dem. Se igen.",
    en: () => "The numbers changed while you were looking at them. Look again.",
  }),
  undecided: defineProblem<{ count: number; title: string }>({
    code: "409.81",
    da: ({ count, title }) =>
      count === 1
        ? `Der er 1 sted i »${title}«, du ikke har taget stilling til. Det skal afgøres, før siden kan offentliggøres.`
        : `Der er ${count} steder i »${title}«, du ikke har taget stilling til. De skal afgøres, før siden kan offentliggøres.`,
    en: ({ count, title }) =>
      count === 1
        ? `There is 1 place in “${title}” you have not decided on. It must be decided before the page can be published.`
        : `There are ${count} places in “${title}” you have not decided on. They must be decided before the page can be published.`,
  }),
  withdrawnAlready: defineProblem({
    code: "409.82",
    da: () => "Siden er allerede trukket tilbage.",
    en: () => "The page has been withdrawn already.",
  }),
  hitGone: defineProblem({
    code: "409.83",
    da: () => "Teksten er ændret, siden du så den. Se stederne igen.",
    en: () => "The text has changed since you saw it. Look at the places again.",
  }),
  tellsTogether: defineProblem<{ title: string }>({
    code: "409.84",
    da: ({ title }) =>
      `»${title}« kan ikke offentliggøres i samme omgang som de andre: Holdt op mod dem ville den røbe et tal under 5. Offentliggør de andre først, og se så »${title}« igennem igen.`,
    en: ({ title }) =>
      `“${title}” cannot be published in one go with the others: held against them it would give a number under 5 away. Publish the others first, and then look through “${title}” again.`,
  }),
  onlyStands: defineProblem({
    code: "422.80",
    da: () =>
      "Noget af det, du valgte, er ikke et udsagn. Dér kan ordene kun blive stående. Skal de væk, så ret teksten, hvor den er skrevet.",
    en: () =>
      "Some of what you chose is not a statement. There the words can only stand. If they must go, edit the text where it was written.",
  }),
} as const;
