import type { Channel } from "#rooms/documents/door.ts";
import type { da } from "./texts.da.ts";

const channels: Record<Channel, string> = {
  committee: "committees",
  villageHall: "village hall meetings",
  stakeholder: "stakeholder meetings",
  workplace: "workplaces",
  web: "the web",
  mail: "e-mail",
  letter: "letter",
  postcard: "postcard",
  unknown: "a way we do not know",
};

const through = (names: readonly Channel[]) => names.map((each) => channels[each]).join(", ");

export const en: typeof da = {
  headings: {
    all: () => "All statements",
    inArea: (area) => `Statements in ${area}`,
    inputs: () => "Inputs",
    notes: () => "Notes",
    groups: () => "Groups behind the notes",
    inputsIn: (area) => `Inputs behind the statements in ${area}`,
    notesIn: (area) => `Notes behind the statements in ${area}`,
    inputsThrough: (names) => `Inputs through ${through(names)}`,
    notesThrough: (names) => `Notes through ${through(names)}`,
    coded: () => "Statements placed in one or more focus areas",
    waiting: () => "Statements waiting to be read and placed",
    inRest: (name) => `Statements outside the areas: ${name}`,
    leftOut: (reason) => `Statements left out: ${reason}`,
    proves: (sentence) => `Statements behind “${sentence}”`,
    counters: (sentence) => `Statements that say something other than “${sentence}”`,
  },
};
