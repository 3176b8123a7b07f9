import type { Channel } from "#rooms/documents/door.ts";

const channels: Record<Channel, string> = {
  committee: "udvalg",
  villageHall: "forsamlingshusmøder",
  stakeholder: "interessentmøder",
  workplace: "arbejdspladser",
  web: "nettet",
  mail: "mail",
  letter: "brev",
  postcard: "postkort",
  unknown: "en vej, vi ikke kender",
};

const through = (names: readonly Channel[]) => names.map((each) => channels[each]).join(", ");

export const da = {
  headings: {
    all: () => "Alle udsagn",
    inArea: (area: string) => `Udsagn i ${area}`,
    inputs: () => "Input",
    notes: () => "Notater",
    groups: () => "Grupper bag notaterne",
    inputsIn: (area: string) => `Input bag udsagnene i ${area}`,
    notesIn: (area: string) => `Notater bag udsagnene i ${area}`,
    inputsThrough: (names: readonly Channel[]) => `Input gennem ${through(names)}`,
    notesThrough: (names: readonly Channel[]) => `Notater gennem ${through(names)}`,
    coded: () => "Udsagn, der er lagt i et eller flere fokusområder",
    waiting: () => "Udsagn, der venter på at blive læst og lagt på plads",
    inRest: (name: string) => `Udsagn uden for områderne: ${name}`,
    leftOut: (reason: string) => `Udsagn, der er udeladt: ${reason}`,
    proves: (sentence: string) => `Udsagn bag »${sentence}«`,
    counters: (sentence: string) => `Udsagn, der siger noget andet end »${sentence}«`,
  },
};
