import type { Item, Passage, Reading } from "#formats/reading.ts";

/** Invented minutes for the tests of this room. Nobody here is real. */
export const rawMinutes = `REFERAT Sektor-MED Sundhed og Omsorg
Torsdag d. 12. marts 2026 kl. 13.00
Mødelokale 2, Åkær Rådhus
Punkt 7: Flere hænder om natten v. Bodil Astrup
29.09.00-G01-14-26
Resumé
Natholdet på Åbrinken er to om 48 beboere.
Indstilling
Forvaltningen indstiller,
1. at udvalget drøfter bemandingen
2. at et forsøg tages til efterretning
Referat
Udvalget drøftede bemandingen. Forvaltningen vender tilbage med et regnestykke senest 1. juni 2026.
Sagsfremstilling
Forsøget begyndte i januar.
Hvad vi har lært
Færre fald og roligere nætter.
Bilag
Vagtplan for januar
Punkt 8: Ny kaffemaskine
Udvalget tog det til efterretning.
`;

function passage(text: string): Passage {
  const start = rawMinutes.indexOf(text);
  if (start < 0) throw new Error(`not in the minutes: ${text}`);
  return { text, spans: [{ start, end: start + text.length }] };
}

const date = (text: string, day: string, more: object = {}) => ({
  from: day,
  to: day,
  precision: "day" as const,
  clock: null,
  bound: null,
  text,
  yearInferred: false,
  ...more,
});

const begins = (title: string) => rawMinutes.indexOf(title);

const nightShift: Item = {
  number: "7",
  title: "Flere hænder om natten",
  presenter: "Bodil Astrup",
  caseNumber: { ...passage("29.09.00-G01-14-26"), kle: "29.09.00", facet: "G01", number: "14", year: 2026 },
  sections: [
    {
      kind: "summarySection",
      title: "Resumé",
      subheadings: [],
      ...passage("Natholdet på Åbrinken er to om 48 beboere."),
    },
    {
      kind: "recommendation",
      title: "Indstilling",
      subheadings: [],
      ...passage(
        "Forvaltningen indstiller,\n1. at udvalget drøfter bemandingen\n2. at et forsøg tages til efterretning",
      ),
    },
    {
      kind: "outcome",
      title: "Referat",
      subheadings: [],
      ...passage(
        "Udvalget drøftede bemandingen. Forvaltningen vender tilbage med et regnestykke senest 1. juni 2026.",
      ),
    },
    {
      kind: "presentation",
      title: "Sagsfremstilling",
      subheadings: [passage("Hvad vi har lært")],
      ...passage("Forsøget begyndte i januar.\nHvad vi har lært\nFærre fald og roligere nætter."),
    },
    { kind: "enclosure", title: "Bilag", subheadings: [], ...passage("Vagtplan for januar") },
  ],
  recommendations: [
    { number: "1", ...passage("at udvalget drøfter bemandingen") },
    { number: "2", ...passage("at et forsøg tages til efterretning") },
  ],
  outcome: {
    kind: "discussed",
    ...passage("Udvalget drøftede bemandingen."),
    promises: [
      {
        ...passage("Forvaltningen vender tilbage med et regnestykke senest 1. juni 2026."),
        when: date("senest 1. juni 2026", "2026-06-01", { from: null, bound: "by" }),
      },
    ],
  },
  enclosures: [passage("Vagtplan for januar")],
  span: { start: begins("Punkt 7"), end: begins("Punkt 8") },
};

const coffee: Item = {
  number: "8",
  title: "Ny kaffemaskine",
  presenter: null,
  caseNumber: null,
  sections: [],
  recommendations: [],
  outcome: { kind: "noted", promises: [], ...passage("Udvalget tog det til efterretning.") },
  enclosures: [],
  span: { start: begins("Punkt 8"), end: rawMinutes.length },
};

export const minutes: Reading = {
  kind: "minutes",
  title: "Referat af møde i marts",
  blocks: [],
  repairs: [],
  doubts: [],
  facts: [],
  groups: null,
  questions: [],
  feedback: [],
  points: [],
  meeting: {
    committee: "Sektor-MED Sundhed og Omsorg",
    documentKind: "minutes",
    date: date("Torsdag d. 12. marts 2026 kl. 13.00", "2026-03-12", { clock: "13:00" }),
    place: "Mødelokale 2, Åkær Rådhus",
  },
  items: [nightShift, coffee],
  focusAreas: [],
  phases: [],
};
