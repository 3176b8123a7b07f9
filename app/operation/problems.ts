import { defineProblem } from "#base/problem.ts";

/** Trouble for those who run the house. */
export const operationProblems = {
  noBackup: defineProblem<{ file: string }>({
    code: "422.60",
    da: ({ file }) =>
      `${file} er ikke en hel sikkerhedskopi. Den er måske afbrudt undervejs. Brug en anden kopi.`,
    en: ({ file }) => `${file} is not a whole backup. It may have been cut off. Use another copy.`,
  }),
  damagedPart: defineProblem<{ file: string; part: string }>({
    code: "422.61",
    da: ({ file, part }) =>
      `${file} er beskadiget: delen ${part} er ikke, som den blev skrevet. Brug en anden kopi.`,
    en: ({ file, part }) =>
      `${file} is damaged: the part ${part} is not as it was written. Use another copy.`,
  }),
  houseNotEmpty: defineProblem<{ found: string }>({
    code: "409.60",
    da: ({ found }) =>
      `Her bor der nogen: ${found}. En sikkerhedskopi lægges kun ind i et tomt hus. Vælg en tom DATA_DIR eller en tom database, og start med EXAMPLE=no.`,
    en: ({ found }) =>
      `This house is lived in: ${found}. A backup is restored into an empty house only. Choose an empty DATA_DIR or an empty database, and start with EXAMPLE=no.`,
  }),
  newerSchema: defineProblem<{ name: string }>({
    code: "409.61",
    da: ({ name }) =>
      `Filen er lavet af en nyere udgave, som har ${name}. Opdatér Forsamlingshus her, og prøv igen.`,
    en: ({ name }) =>
      `The file was made by a newer version, which has ${name}. Update Forsamlingshus here and try again.`,
  }),
  otherLine: defineProblem<{ name: string }>({
    code: "409.62",
    da: ({ name }) =>
      `${name} er en anden i filen end her. Brug den udgave af Forsamlingshus, som filen er lavet med.`,
    en: ({ name }) =>
      `${name} differs between the file and this house. Use the version of Forsamlingshus that made the file.`,
  }),
  olderSchema: defineProblem<{ name: string }>({
    code: "409.63",
    da: ({ name }) =>
      `Filen er lavet af en ældre udgave, uden ${name}. Opdatér huset, den kommer fra, og lav filen igen.`,
    en: ({ name }) =>
      `The file was made by an older version, without ${name}. Update the house it comes from and make the file again.`,
  }),
  processTaken: defineProblem<{ slug: string }>({
    code: "409.64",
    da: ({ slug }) => `Processen ${slug} er her i forvejen. Der lægges aldrig noget oven i en proces.`,
    en: ({ slug }) => `The process ${slug} is here already. Nothing is ever put on top of a process.`,
  }),
  idTaken: defineProblem<{ table: string }>({
    code: "409.65",
    da: ({ table }) => `Noget af filen er her i forvejen (${table}). Intet er lagt ind.`,
    en: ({ table }) => `Part of the file is here already (${table}). Nothing was put in.`,
  }),
  noSuchProcess: defineProblem<{ slug: string }>({
    code: "404.61",
    da: ({ slug }) => `Der er ingen proces med adressen ${slug}.`,
    en: ({ slug }) => `There is no process with the address ${slug}.`,
  }),
  noExport: defineProblem<{ file: string }>({
    code: "422.63",
    da: ({ file }) => `${file} er ikke en hel eksport af en proces. Lav filen igen, hvor processen bor.`,
    en: ({ file }) =>
      `${file} is not a whole export of a process. Make the file again where the process lives.`,
  }),
  foreignRows: defineProblem<{ table: string }>({
    code: "422.64",
    da: ({ table }) => `Filen har rækker, der ikke hører til processen (${table}). Intet er lagt ind.`,
    en: ({ table }) => `The file has rows that do not belong to the process (${table}). Nothing was put in.`,
  }),
  noRemovals: defineProblem<{ file: string }>({
    code: "422.65",
    da: ({ file }) =>
      `${file} er ikke en liste over det, der er fjernet. Den ligger som objects/removals.jsonl i DATA_DIR. Intet er lagt ind.`,
    en: ({ file }) =>
      `${file} is not a list of removals. It lies as objects/removals.jsonl in DATA_DIR. Nothing was put in.`,
  }),
  restoredDiffers: defineProblem<{ table: string }>({
    code: "500.60",
    da: ({ table }) =>
      `Tabellen ${table} blev ikke, som den er i kopien. Alt er rullet tilbage, og huset er stadig tomt.`,
    en: ({ table }) =>
      `The table ${table} did not come out as in the backup. Everything is rolled back, and the house is still empty.`,
  }),
  handoverTooLarge: defineProblem<{ slug: string }>({
    code: "413.60",
    da: ({ slug }) =>
      `Materialet fylder mere, end browseren skal hente på én gang. Bed driften køre: bin/forsamlingshus process handover ${slug} FIL`,
    en: ({ slug }) =>
      `The material is more than a browser should fetch at once. Ask operations to run: bin/forsamlingshus process handover ${slug} FILE`,
  }),
  noSuchFile: defineProblem<{ file: string }>({
    code: "404.60",
    da: ({ file }) => `${file} findes ikke eller kan ikke læses.`,
    en: ({ file }) => `${file} does not exist or cannot be read.`,
  }),
  cannotWrite: defineProblem<{ file: string }>({
    code: "422.62",
    da: ({ file }) => `Der kan ikke skrives til ${file}. Findes mappen, og må du skrive i den?`,
    en: ({ file }) => `${file} cannot be written. Does the folder exist, and may you write in it?`,
  }),
  noRoom: defineProblem<{ file: string }>({
    code: "507.60",
    da: ({ file }) => `Der er ikke plads til ${file}. Intet er efterladt halvt. Skaf plads, og prøv igen.`,
    en: ({ file }) => `There is no room for ${file}. Nothing half-done is left. Make room and try again.`,
  }),
} as const;
