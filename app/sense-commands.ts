import { readFile, writeFile } from "node:fs/promises";
import { type Command, exitCodes } from "#base/command.ts";
import { assignCsv } from "#sense/assign-csv.ts";
import { SenseProblem, senseProblemText } from "#sense/problem.ts";

/** `sense` works on files alone: no database, no build. Columns are fixed, so that anyone can evaluate us. */
const senseAssign: Command = {
  name: "sense assign",
  usage: "--statements S.csv --areas A.json [--confirmed C.csv] [--background T.txt] [--lang da] --out O.csv",
  da: "Foreslå et område til hvert udsagn. Læser id,text og [{name,description}] og id,area. Skriver id,area,score,margin,band.",
  en: "Propose an area for each statement. Reads id,text and [{name,description}] and id,area. Writes id,area,score,margin,band.",
  needsHouse: false,
  options: ["statements", "areas", "confirmed", "background", "lang", "out"],
  async run({ options, complain, lang: reader }) {
    const { statements, areas, confirmed, background, lang = "da", out } = options;
    if (!statements || !areas || !out || (lang !== "da" && lang !== "de")) return exitCodes.usage;
    try {
      const csv = assignCsv({
        statements: await readFile(statements, "utf8"),
        areas: await readFile(areas, "utf8"),
        language: lang,
        ...(confirmed ? { confirmed: await readFile(confirmed, "utf8") } : {}),
        ...(background ? { background: await readFile(background, "utf8") } : {}),
      });
      await writeFile(out, csv);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof SenseProblem) {
        complain(senseProblemText(error, reader));
        return exitCodes.refused;
      }
      const { code, path } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT") throw error;
      complain(`${path}: ${code}`);
      return exitCodes.notFound;
    }
  },
};

export const senseCommands: Command[] = [senseAssign];
