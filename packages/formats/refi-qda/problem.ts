/** Why an exchange file could not be read. Stable codes, never used again for something else. */
export type RefiProblemCode =
  | "tooLarge"
  | "notAnArchive"
  | "noProject"
  | "brokenArchive"
  | "expandsTooMuch"
  | "brokenXml"
  | "unsafeXml"
  | "tooDeep"
  | "wrongRoot"
  | "textTooLong";

type Language = "da" | "en";
export type RefiDetails = Record<string, string | number>;

const number = (value: string | number | undefined, language: Language) =>
  Number(value ?? 0).toLocaleString(language === "da" ? "da-DK" : "en-GB");

const sentences: Record<RefiProblemCode, Record<Language, (details: RefiDetails) => string>> = {
  tooLarge: {
    da: (d) => `Filen er for stor. Vi tager imod højst ${number(d.limit, "da")} byte.`,
    en: (d) => `The file is too large. We take at most ${number(d.limit, "en")} bytes.`,
  },
  notAnArchive: {
    da: () => "Filen er ikke et REFI-QDA-projekt (.qdpx). Eksportér den igen fra analyseprogrammet.",
    en: () => "The file is no REFI-QDA project (.qdpx). Export it again from the analysis program.",
  },
  noProject: {
    da: () => "Der er intet project.qde i filen. Eksportér den igen som REFI-QDA-projekt.",
    en: () => "There is no project.qde in the file. Export it again as a REFI-QDA project.",
  },
  brokenArchive: {
    da: (d) => `Filen er i stykker: ${d.part} kan ikke pakkes ud. Eksportér den igen.`,
    en: (d) => `The file is damaged: ${d.part} cannot be unpacked. Export it again.`,
  },
  expandsTooMuch: {
    da: () => "Pakket ud fylder filen mere, end vi kan tage imod. Eksportér den uden billeder, lyd og video.",
    en: () => "Unpacked, the file is larger than we can take. Export it without pictures, sound and video.",
  },
  brokenXml: {
    da: (d) => `Projektbeskrivelsen er i stykker (${d.reason}). Eksportér filen igen.`,
    en: (d) => `The project description is damaged (${d.reason}). Export the file again.`,
  },
  unsafeXml: {
    da: () =>
      "Projektbeskrivelsen bruger noget, vi af sikkerhedsgrunde ikke åbner (egne entiteter). Eksportér filen igen.",
    en: () =>
      "The project description uses something we do not open for safety (entities of its own). Export the file again.",
  },
  tooDeep: {
    da: (d) => `Koderne ligger mere end ${d.limit} lag dybt. Saml dem i færre lag, og eksportér igen.`,
    en: (d) =>
      `The codes lie more than ${d.limit} levels deep. Gather them in fewer levels and export again.`,
  },
  wrongRoot: {
    da: (d) =>
      `Filen begynder med ${d.found} og ikke med ${d.expected}. Se efter, om det er den rigtige fil.`,
    en: (d) => `The file begins with ${d.found}, not with ${d.expected}. Check that it is the right one.`,
  },
  textTooLong: {
    da: (d) =>
      `Teksten ${d.name} er på ${number(d.length, "da")} tegn, og vi læser højst ${number(d.limit, "da")}.`,
    en: (d) =>
      `The text ${d.name} has ${number(d.length, "en")} characters, and we read at most ${number(d.limit, "en")}.`,
  },
};

/** Expected trouble with a file from another program. */
export class RefiProblem extends Error {
  readonly code: RefiProblemCode;
  readonly details: RefiDetails;

  constructor(code: RefiProblemCode, details: RefiDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "RefiProblem";
    this.code = code;
    this.details = details;
  }
}

/** The sentence a person reads. */
export function refiProblemText(problem: Pick<RefiProblem, "code" | "details">, language: Language): string {
  return sentences[problem.code][language](problem.details);
}
