import { defineProblem } from "#base/problem.ts";

export const doubleCodingProblems = {
  codedBlind: defineProblem<{ sample: number }>({
    code: "409.90",
    da: ({ sample }) => `Du koder udsagnet blindt i stikprøve ${sample}. Kod det der.`,
    en: ({ sample }) => `You code this statement blind in sample ${sample}. Code it there.`,
  }),
  coderBusy: defineProblem<{ name: string; sample: number }>({
    code: "409.91",
    da: ({ name, sample }) => `${name} er ikke færdig med stikprøve ${sample}. Vent, eller vælg en anden.`,
    en: ({ name, sample }) => `${name} is not done with sample ${sample}. Wait, or choose somebody else.`,
  }),
  nothingToDraw: defineProblem<{ name: string }>({
    code: "409.92",
    da: ({ name }) => `Der er ingen udsagn at trække: ${name} har kodet dem alle, eller der er ingen endnu.`,
    en: ({ name }) => `There is nothing to draw: ${name} has coded every statement, or there are none yet.`,
  }),
  notAllJudged: defineProblem<{ missing: number }>({
    code: "409.93",
    da: ({ missing }) =>
      missing === 1
        ? "Du mangler 1 udsagn, før du kan aflevere."
        : `Du mangler ${missing} udsagn, før du kan aflevere.`,
    en: ({ missing }) =>
      missing === 1
        ? "1 statement is left before you can hand in."
        : `${missing} statements are left before you can hand in.`,
  }),
  sampleClosed: defineProblem({
    code: "409.94",
    da: () => "Stikprøven er ikke åben længere.",
    en: () => "The sample is no longer open.",
  }),
  alreadySettled: defineProblem({
    code: "409.95",
    da: () => "Der er allerede afgjort udsagn i stikprøven, så den kan ikke åbnes igen. Træk en ny i stedet.",
    en: () => "Statements of the sample are settled already, so it cannot be opened again. Draw a new one.",
  }),
  nothingToSettle: defineProblem({
    code: "409.96",
    da: () => "Udsagnet er afgjort, eller det er kodet om siden. Se, hvordan det står nu.",
    en: () => "The statement is settled, or coded anew since. See how it stands now.",
  }),
  coderCodesAnother: defineProblem<{ name: string; sample: number }>({
    code: "409.97",
    da: ({ name, sample }) =>
      `${name} koder blindt i stikprøve ${sample}. Når den er afleveret, kan du åbne denne igen.`,
    en: ({ name, sample }) =>
      `${name} codes sample ${sample} blind. Once it is handed in, you can open this one again.`,
  }),
  coderUnknown: defineProblem({
    code: "422.90",
    da: () => "Vælg en, der må kode i processen.",
    en: () => "Choose somebody who may code in the process.",
  }),
} as const;
