import { type Lang, pick } from "#base/i18n.ts";

/** The few words an artefact carries itself, in the language of its report. */
const texts = {
  da: {
    fewerThanFive: "færre end 5",
    notTold: "ikke vist, da det er få",
    hidden: "ikke vist, da det kunne røbe et lille tal",
    statementNo: (number: number) => `Udsagn nr. ${number}`,
    unnamed: "Sætningen vises ikke, da den kunne røbe, hvor udsagn kommer fra.",
    aNote: "et notat",
    anInput: "et input",
  },
  en: {
    fewerThanFive: "fewer than 5",
    notTold: "not shown, being few",
    hidden: "not shown, as it could give a small number away",
    statementNo: (number: number) => `Statement no. ${number}`,
    unnamed: "The sentence is not shown, as it could tell where statements come from.",
    aNote: "a note",
    anInput: "an input",
  },
};

export const publicTextsIn = (lang: Lang) => pick(texts, lang);
