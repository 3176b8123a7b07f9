import type { CountUnit, Fault, FaultCode } from "#sense/verify/draft.ts";
import { unitNames } from "#sense/verify/unit-words.ts";

type Sentence = (fault: Fault) => string;

/** Why a sentence is struck, for the person who reads the draft. */
const sentences: Record<FaultCode, Record<"da" | "en", Sentence>> = {
  noSource: {
    da: () => "Sætningen har ingen kilde.",
    en: () => "The sentence has no source.",
  },
  unknownSource: {
    da: ({ written }) => `Udsagn ${written} findes ikke.`,
    en: ({ written }) => `There is no statement ${written}.`,
  },
  offTopicSource: {
    da: ({ written }) => `Udsagn ${written} handler ikke om det, sætningen siger.`,
    en: ({ written }) => `Statement ${written} is not about what the sentence says.`,
  },
  unsupportedWords: {
    da: ({ written }) => `De her ord står ikke i kilderne: ${written}.`,
    en: ({ written }) => `These words are not in the sources: ${written}.`,
  },
  inventedQuote: {
    da: ({ written }) => `Citatet »${written}« står ikke sådan i kilden.`,
    en: ({ written }) => `The quote “${written}” does not stand like this in the source.`,
  },
  quoteFromOther: {
    da: ({ written, known }) => `Citatet »${written}« er fra udsagn ${known}, som ikke er nævnt som kilde.`,
    en: ({ written, known }) =>
      `The quote “${written}” is from statement ${known}, which is not given as source.`,
  },
  mergedQuote: {
    da: ({ written }) => `Citatet »${written}« er sat sammen af flere stykker. Citér dem hver for sig.`,
    en: ({ written }) => `The quote “${written}” is put together from several pieces. Quote them one by one.`,
  },
  changedEmphasis: {
    da: ({ written, known }) => `Citatet »${written}« lægger tryk, som kilden ikke har. Der står »${known}«.`,
    en: ({ written, known }) =>
      `The quote “${written}” stresses what the source does not. It says “${known}”.`,
  },
  wrongNumber: {
    da: ({ written, known }) => `Der står ${written}, men optællingen siger ${known}.`,
    en: ({ written, known }) => `It says ${written}, but the count is ${known}.`,
  },
  wrongShare: {
    da: ({ written, known }) => `Der står ${written}, men optællingen siger ${known}.`,
    en: ({ written, known }) => `It says ${written}, but the count is ${known}.`,
  },
  numberWithoutQuery: {
    da: ({ written }) => `»${written}« hører ikke til nogen optælling.`,
    en: ({ written }) => `“${written}” belongs to no count.`,
  },
  numberAboutOther: {
    da: ({ written, known }) => `»${written}« er talt om noget andet: ${known}.`,
    en: ({ written, known }) => `“${written}” was counted about something else: ${known}.`,
  },
  shareWithoutDenominator: {
    da: ({ written, known }) => `${written} står uden, hvor mange det er af: ${known}.`,
    en: ({ written, known }) => `${written} stands without what it is a share of: ${known}.`,
  },
  mixedUnits: {
    da: ({ written, known }) =>
      `Der står »${written}«, men det er ${unitNames.da[known as CountUnit]}, der er talt.`,
    en: ({ written, known }) =>
      `It says “${written}”, but what was counted is ${unitNames.en[known as CountUnit]}.`,
  },
  wrongComparison: {
    da: ({ written, known }) => `»${written}« passer ikke: ${known}.`,
    en: ({ written, known }) => `“${written}” is not so: ${known}.`,
  },
  superlativeWithoutRanking: {
    da: ({ written, known }) =>
      known ? `»${written}« passer ikke: ${known}.` : `»${written}« kræver en rangliste, og der er ingen.`,
    en: ({ written, known }) =>
      known ? `“${written}” is not so: ${known}.` : `“${written}” needs a ranking, and there is none.`,
  },
  timeWithoutDate: {
    da: ({ written, known }) =>
      known ? `»${written}« passer ikke med datoen ${known}.` : `»${written}« har ingen dato bag sig.`,
    en: ({ written, known }) =>
      known ? `“${written}” does not match the date ${known}.` : `“${written}” has no date behind it.`,
  },
  newName: {
    da: ({ written }) => `Navnet ${written} står hverken i kilderne eller blandt de kendte navne.`,
    en: ({ written }) => `The name ${written} is neither in the sources nor among the known names.`,
  },
  swappedAgreement: {
    da: ({ written, known }) => `Udsagn ${known} mener det modsatte om: ${written}.`,
    en: ({ written, known }) => `Statement ${known} says the opposite about: ${written}.`,
  },
  smallGroup: {
    da: () => "Sætningen nævner en gruppe på under fem.",
    en: () => "The sentence names a group of fewer than five.",
  },
};

/** The reason as a sentence. A group too small to name is not named here either. */
export function faultText(fault: Fault, reader: "da" | "en"): string {
  return sentences[fault.code][reader](fault);
}
