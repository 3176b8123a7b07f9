import type { Outcome } from "#formats/reading.ts";
import type { Channel } from "#rooms/documents/door.ts";

/** The words of the bundle. It goes to a Danish council's case system, so it is in Danish whatever language is on the screen. */
export const words = {
  noWayBack: "uden vej tilbage",
  missing: "(filen er ikke her)",
  removed: "(fjernet efter loven)",
  index: ["Nr.", "Titel", "Dato", "Kanal", "Afsender", "Fil", "SHA-256", "Sagsnr.", "KLE-emne", "Facet"],
  decisions: ["Nr.", "Slags", "Dato", "Hvad", "Hvem", "Udfald", "Sagsnr.", "KLE-emne", "Facet"],
  inputs: ["Nr.", "Kanal", "Afsender", "Sted", "Dato", "Kilde", "Ordlyd"],
  ledger: ["Sted", "Navn", "Antal udsagn"],
  statements: ["Nr.", "Udsagn", "Kilde", "Sted", "Grund", "Fokusområder"],
  decision: "beslutning i processen",
  item: "punkt på møde",
  places: { coded: "kodet", rest: "rest", excluded: "udeladt", waiting: "venter" } as Record<string, string>,
  total: "i alt",
  channels: {
    committee: "udvalg eller MED",
    villageHall: "forsamlingshusmøde",
    stakeholder: "interessentmøde",
    workplace: "arbejdsplads",
    web: "dialogportal",
    mail: "mail",
    letter: "brev",
    postcard: "postkort",
    unknown: "ikke oplyst",
  } satisfies Record<Channel, string> as Record<string, string>,
  outcomes: {
    approved: "godkendt",
    noted: "taget til efterretning",
    discussed: "drøftet",
    postponed: "udsat",
    forwarded: "sendt videre",
    recommended: "anbefalet",
    decided: "besluttet",
    freeText: "",
  } satisfies Record<Outcome["kind"], string>,
  titles: {
    index: (process: string) => `Indeks: ${process}`,
    decisions: (process: string) => `Beslutninger: ${process}`,
    ledger: (process: string) => `Regnskab over udsagn: ${process}`,
    statements: (process: string) => `Udsagn: ${process}`,
    inputs: (process: string) => `Input: ${process}`,
  },
};

interface ReadMe {
  name: string;
  municipality: string;
  caseNumber: string | null;
  summaries: string[];
  notes: string[];
  documents: number;
  inputs: number;
  statements: number;
}

export function readMe({
  name,
  municipality,
  caseNumber,
  summaries,
  notes,
  documents,
  inputs,
  statements,
}: ReadMe): string {
  const list = (files: string[], none: string) =>
    files.length > 0 ? files.map((file) => `  ${file}`).join("\r\n") : `  ${none}`;
  return [
    `${name}`,
    `${municipality}${caseNumber ? `, sag ${caseNumber}` : ""}`,
    "",
    "Materialet fra processen, samlet til sagen.",
    "",
    "Det, der er godkendt:",
    list(summaries, "Der er ingen godkendt sammenfatning endnu."),
    list(notes, "Der er intet godkendt notat endnu."),
    "",
    "Det, det bygger på:",
    `  indeks.html og indeks.csv     ${documents} dokumenter og deres filer i mappen materiale`,
    `  input.csv                     ${inputs} input uden egen fil, ord for ord`,
    "  beslutninger.html og .csv     beslutninger i processen og udfald af punkter på møder",
    `  regnskab.csv, udsagn.csv      ${statements} udsagn, hvert med sin plads`,
    "",
    "»uden vej tilbage« betyder, at afsenderen ikke har oplyst, hvem de er, eller hvordan man finder dem.",
    "Et udsagn er én idé. Et punkt i et notat er ikke en person, og en gruppe er det heller ikke.",
    "",
    "kontrolsummer.txt har SHA-256 for hver fil. Samme indhold giver samme filer, så to udgaver kan sammenlignes.",
    "Filerne i materiale er de originale, som de kom ind.",
    "",
  ].join("\r\n");
}
