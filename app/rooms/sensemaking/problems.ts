import { defineProblem } from "#base/problem.ts";

export const sensemakingProblems = {
  codedMeanwhile: defineProblem<{ who: string; da: string; en: string }>({
    code: "409.55",
    da: ({ who, da }) => `${who} ${da} imens. Se, hvordan det står nu, og gør det igen, hvis du stadig vil.`,
    en: ({ who, en }) =>
      `${who} ${en} meanwhile. See how it stands now, and do it again if you still want to.`,
  }),
  nothingToUndo: defineProblem({
    code: "409.56",
    da: () => "Du har ikke kodet noget her, der kan fortrydes.",
    en: () => "You have coded nothing here that can be undone.",
  }),
  notCounted: defineProblem({
    code: "409.57",
    da: () => "Udsagnet tælles ikke længere med, så det kan ikke kodes. Se, hvad der er blevet af det.",
    en: () => "The statement is no longer counted, so it cannot be coded. See what became of it.",
  }),
  unknownArea: defineProblem({
    code: "422.59",
    da: () => "Fokusområdet bruges ikke længere. Vælg et andet.",
    en: () => "The focus area is no longer in use. Choose another.",
  }),
  groupCodedMeanwhile: defineProblem({
    code: "409.172",
    da: () => "En anden har kodet et af udsagnene imens. Se, hvordan det står nu, og gør det igen.",
    en: () =>
      "Somebody else has coded one of the statements meanwhile. See how it stands now, and do it again.",
  }),
  proposalsUnderWay: defineProblem({
    code: "409.173",
    da: () => "Maskinen er ved at lave nye forslag. Prøv igen om lidt, eller bed om nye forslag.",
    en: () => "The machine is making new proposals. Try again in a moment, or ask for new proposals.",
  }),
  noCorrection: defineProblem({
    code: "409.58",
    da: () => "Rettelsen står ikke længere, så den kan ikke flytte noget.",
    en: () => "The correction no longer stands, so it can move nothing.",
  }),
} as const;
