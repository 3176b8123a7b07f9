import type { CountUnit } from "#sense/verify/draft.ts";

const words: Record<CountUnit, string> = {
  person:
    "person personer personerne borger borgere borgerne borgeren deltager deltagere deltagerne menneske mennesker menneskene beboer beboere beboerne medarbejder medarbejdere medarbejderne people persons citizen citizens participant participants resident residents",
  statement: "udsagn udsagnet udsagnene pointe pointer pointerne statement statements point points",
  contribution:
    "bidrag bidraget bidragene input inputtet inputs henvendelse henvendelser henvendelserne høringssvar høringssvaret høringssvarene postkort breve contribution contributions submissions",
  table: "bord borde bordene bordet table tables",
  meeting: "møde møder møderne mødet meeting meetings",
  place: "sted steder stederne landsby landsbyer landsbyerne place places village villages",
  channel: "kanal kanaler kanalerne channel channels",
  theme: "tema temaer temaerne temaet fokusområde fokusområder fokusområderne theme themes",
};

const unitOfWord = new Map(
  Object.entries(words).flatMap(([unit, forms]) =>
    forms.split(" ").map((form) => [form, unit as CountUnit] as const),
  ),
);

/** What a lower-case noun counts, if it is one that counts. */
export function unitOf(word: string): CountUnit | undefined {
  return unitOfWord.get(word);
}

/** The noun people would use for a unit, for the reason a sentence is struck. */
export const unitNames: Record<"da" | "en", Record<CountUnit, string>> = {
  da: {
    person: "personer",
    statement: "udsagn",
    contribution: "bidrag",
    table: "borde",
    meeting: "møder",
    place: "steder",
    channel: "kanaler",
    theme: "temaer",
  },
  en: {
    person: "people",
    statement: "statements",
    contribution: "contributions",
    table: "tables",
    meeting: "meetings",
    place: "places",
    channel: "channels",
    theme: "themes",
  },
};
