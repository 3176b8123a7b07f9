import type { FuzzyDate } from "#formats/reading.ts";
import type { ProcessParts } from "#rooms/process/door.ts";
import type { Artefact, ArtefactList, ArtefactStatement, PublicCount } from "#rooms/publishing/door.ts";

/*
 * Artefacts made by hand, for tests of the pages alone. What people wrote stands
 * between ⟦ and ⟧, so that a test can tell it from the words of the house.
 */

export const theirs = (words: string) => `⟦${words}⟧`;

const day = (iso: string, bound: FuzzyDate["bound"] = null): FuzzyDate => ({
  text: theirs(iso),
  from: iso,
  to: iso,
  precision: "day",
  bound,
  clock: null,
  yearInferred: false,
});

const count = (list: string, value: number | null, of: number | null = null): PublicCount => ({
  count: value,
  of,
  list,
});

const list = (
  key: string,
  unit: ArtefactList["unit"],
  value: number | null,
  length: number,
): ArtefactList => ({
  key,
  unit,
  heading: { da: theirs(key), en: theirs(key) },
  count: value,
  statements: unit === "statement" ? Array.from({ length }, (_, at) => at + 1) : [],
  sources:
    unit === "statement"
      ? []
      : Array.from({ length }, () => ({
          title: theirs("Notat"),
          channel: "committee" as const,
          groups: 2,
          statements: 3,
        })),
});

const statements: ArtefactStatement[] = Array.from({ length: 12 }, (_, at) => ({
  statementId: `01890000-0000-7000-8000-${String(at + 1).padStart(12, "0")}`,
  number: at + 1,
  text: at === 3 || at === 4 ? null : theirs(`Der mangler en bænk ved sti ${at + 1}`),
  heldBack: at === 3 ? "decided" : at === 4 ? "leftOut" : null,
  masked: at === 5,
  title: at % 2 ? theirs("Notat fra skolen") : null,
  channel: at % 2 ? "committee" : null,
}));

const parts: Pick<ProcessParts, "phases" | "decisions" | "promises"> = {
  phases: [
    {
      id: "p1",
      position: 1,
      name: theirs("Hvidbog"),
      description: theirs("Vi samler tal"),
      start: day("2026-01-01"),
      end: day("2026-03-31"),
    },
    {
      id: "p2",
      position: 2,
      name: theirs("Dialog"),
      description: theirs("Vi lytter"),
      start: day("2026-04-01"),
      end: day("2026-11-30"),
    },
  ],
  decisions: [
    {
      id: "d1",
      position: 1,
      what: theirs("At lave en plan, i tre dele; først en hvidbog"),
      decidedBy: theirs("Byrådet"),
      decidedOn: day("2026-01-05"),
      caseNumber: null,
    },
    {
      id: "d2",
      position: 2,
      what: theirs("Planen"),
      decidedBy: theirs("Byrådet"),
      decidedOn: day("2026-11-30"),
      caseNumber: null,
    },
  ],
  promises: [
    {
      id: "l1",
      position: 1,
      what: theirs("Hvidbogen"),
      due: day("2026-03-31", "by"),
      keptOn: day("2026-04-02"),
      note: theirs("Tallene skulle regnes om"),
    },
    { id: "l2", position: 2, what: theirs("Ti møder"), due: day("2026-05-01", "by"), keptOn: null, note: "" },
    {
      id: "l3",
      position: 3,
      what: theirs("Alle input er læst"),
      due: {
        text: theirs("ultimo oktober 2026"),
        from: "2026-10-21",
        to: "2026-10-31",
        precision: "days",
        clock: null,
        yearInferred: false,
        bound: "by",
      },
      keptOn: null,
      note: "",
    },
  ],
};

export const processArtefact: Artefact = {
  kind: "process",
  page: {
    kind: "process",
    name: theirs("Fremtidens Åkær"),
    municipality: theirs("Åkær Kommune"),
    purpose: theirs("Vi vil høre, hvad du ser."),
    caseNumber: null,
    parts: {
      ...parts,
      budget: [
        {
          id: "b1",
          position: 1,
          covers: theirs("I alt"),
          amountOere: 190_000_000,
          amountText: "",
          isTotal: true,
        },
        {
          id: "b2",
          position: 2,
          covers: theirs("Møder"),
          amountOere: 80_000_000,
          amountText: "",
          isTotal: false,
        },
        { id: "b3", position: 3, covers: theirs("Plan"), amountOere: null, amountText: "", isTotal: false },
      ],
    },
    areas: [
      {
        id: "a1",
        position: 1,
        name: theirs("Boliger"),
        definition: theirs("Gode boliger"),
        statements: count("area-1", 7),
      },
      {
        id: "a2",
        position: 2,
        name: theirs("Unge"),
        definition: theirs("Voksne, der bliver"),
        statements: count("area-2", null),
      },
    ],
    said: {
      countedAt: "2026-06-01T10:00:00.000Z",
      statements: count("statements", 12),
      inputs: count("inputs", 6),
      notes: count("notes", 4),
      groups: count("groups", 8),
      channels: [
        { channels: ["web"], inputs: count("inputs-web", 6, 6), notes: count("notes-web", 0, 4) },
        {
          channels: ["committee", "workplace"],
          inputs: count("inputs-c", 0, 6),
          notes: count("notes-c", 4, 4),
        },
      ],
      ledger: {
        coded: count("coded", 8),
        waiting: count("waiting", 1),
        rest: [{ name: theirs("Om haven"), count: count("rest-1", null) }],
        excluded: [{ reason: theirs("Sendt to gange"), count: count("out-1", null) }],
        total: count("statements", 12),
      },
    },
  },
  lists: [
    list("statements", "statement", 12, 12),
    list("area-2", "statement", null, 1),
    list("inputs", "contribution", 6, 6),
    list("groups", "group", 8, 4),
  ],
  statements,
};

export const areaArtefact: Artefact = {
  kind: "focusArea",
  page: {
    kind: "focusArea",
    id: "a1",
    position: 1,
    areas: 2,
    name: theirs("Boliger"),
    definition: theirs("Gode boliger til at betale."),
    processName: theirs("Fremtidens Åkær"),
    countedAt: "2026-06-01T10:00:00.000Z",
    statements: count("statements", 7, 12),
    inputs: count("inputs", 5),
    notes: count("notes", null),
    findings: [
      {
        sentence: theirs("Flere vil bo småt"),
        statements: count("finding-1", 5, 7),
        quotes: [1, 2, 4],
        counter: count("counter-1", null),
        counterQuotes: [3],
      },
    ],
    quotes: [6],
    rest: [{ name: theirs("Om haven"), count: count("rest-1", null) }],
    parts,
  },
  lists: [list("statements", "statement", 7, 7), list("finding-1", "statement", 5, 5)],
  statements,
};
