import type { Difference } from "./compare-export.ts";

const words: Record<Difference["kind"], Record<"da" | "en", (at: string) => string>> = {
  words: {
    da: (at) => `${at}: Ordene er andre end husets.`,
    en: (at) => `${at}: The words differ from the house's.`,
  },
  hash: {
    da: (at) => `${at}: Kontrolsummen passer ikke til ordene.`,
    en: (at) => `${at}: The hash does not fit the words.`,
  },
  place: {
    da: (at) => `${at}: Udsagnet står et andet sted i sin kilde.`,
    en: (at) => `${at}: The statement stands elsewhere in its source.`,
  },
  unknown: {
    da: (at) => `${at}: Udsagnet findes ikke i processen, eller det tælles ikke med længere.`,
    en: (at) => `${at}: The statement is not in the process, or no longer counted.`,
  },
  source: {
    da: (at) => `Kilden ${at}: Teksten er en anden end husets.`,
    en: (at) => `Source ${at}: The text differs from the house's.`,
  },
  noLedger: {
    da: () => "Regnskabet mangler i filen.",
    en: () => "The ledger is missing from the file.",
  },
  sums: {
    da: () => "Regnskabet i filen går ikke op.",
    en: () => "The ledger in the file does not add up.",
  },
  moved: {
    da: () =>
      "Regnskabet går op, men det er et andet end husets nu. Der er kodet videre, eller filen er ændret.",
    en: () =>
      "The ledger adds up but differs from the house's now. Coding has gone on, or the file was changed.",
  },
};

/** One difference in a sentence. */
export function differenceWords({ kind, at }: Difference, language: "da" | "en"): string {
  return words[kind][language](at);
}
