export type SenseProblemCode =
  | "columnMissing"
  | "idTwice"
  | "areasNotAList"
  | "areaTwice"
  | "unknownStatement"
  | "unknownArea"
  | "cellMissing"
  | "oneCoder"
  | "nothingCodedTwice";

export type SenseProblemDetails = Record<string, string>;

/** What is wrong with a file and what to do, in one sentence for the person at the command line. */
const sentences: Record<SenseProblemCode, Record<"da" | "en", (details: SenseProblemDetails) => string>> = {
  columnMissing: {
    da: ({ file, column }) =>
      `Filen med ${file} mangler kolonnen ${column}. Skriv kolonnernes navne i første linje.`,
    en: ({ file, column }) =>
      `The ${file} file has no column ${column}. Put the column names in the first line.`,
  },
  idTwice: {
    da: ({ id }) => `Id'et ${id} står to gange. Giv hvert udsagn sit eget id.`,
    en: ({ id }) => `The id ${id} stands twice. Give each statement an id of its own.`,
  },
  areasNotAList: {
    da: () => `Filen med områder skal være en JSON-liste: [{"name": "…", "description": "…"}].`,
    en: () => `The areas file must be a JSON list: [{"name": "…", "description": "…"}].`,
  },
  areaTwice: {
    da: () => "To områder har samme navn. Giv hvert område sit eget navn.",
    en: () => "Two areas have the same name. Give each area a name of its own.",
  },
  unknownStatement: {
    da: ({ id }) => `Id'et ${id} er bekræftet, men findes ikke blandt udsagnene.`,
    en: ({ id }) => `The id ${id} is confirmed but not among the statements.`,
  },
  unknownArea: {
    da: ({ area }) => `Området ${area} er brugt, men findes ikke i filen med områder.`,
    en: ({ area }) => `The area ${area} is used but not in the areas file.`,
  },
  cellMissing: {
    da: ({ column, row }) =>
      `Linje ${row} har intet i kolonnen ${column}. Skriv det, der mangler, eller slet linjen.`,
    en: ({ column, row }) =>
      `Line ${row} has nothing in the column ${column}. Fill it in, or delete the line.`,
  },
  oneCoder: {
    da: () => "Der skal mindst to kodere til at måle enighed. Læg den andens kodninger i samme fil.",
    en: () => "It takes two coders or more to measure agreement. Put the other's codings in the same file.",
  },
  nothingCodedTwice: {
    da: () => "Ingen udsagn er kodet af to. Se efter, om kolonnen id har de samme id'er hos begge kodere.",
    en: () => "No statement is coded by two. Check that both coders use the same ids in the column id.",
  },
};

/** Expected trouble with what was given. Codes are stable and never used again for something else. */
export class SenseProblem extends Error {
  readonly code: SenseProblemCode;
  readonly details: SenseProblemDetails;

  constructor(code: SenseProblemCode, details: SenseProblemDetails) {
    super(sentences[code].en(details));
    this.name = "SenseProblem";
    this.code = code;
    this.details = details;
  }
}

/** The sentence to show for a problem. */
export function senseProblemText(problem: SenseProblem, language: "da" | "en"): string {
  return sentences[problem.code][language](problem.details);
}
