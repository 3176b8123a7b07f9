import { readFile } from "node:fs/promises";
import { type Command, exitCodes } from "#base/command.ts";
import { agreeCsv } from "#sense/agreement/agree-csv.ts";
import { agreementTable } from "#sense/agreement/agreement-table.ts";
import { SenseProblem, senseProblemText } from "#sense/problem.ts";

/** Works on a file alone: no database, no build. */
export const agreeCommand: Command = {
  name: "sense agree",
  usage: "--codings C.csv [--json] [--seed N]",
  da: "Mål enigheden mellem kodere. Læser id,coder,code. Skriver Krippendorffs alfa og enighed per kode.",
  en: "Measure agreement between coders. Reads id,coder,code. Writes Krippendorff's alpha and agreement per code.",
  needsHouse: false,
  options: ["codings", "seed"],
  flags: ["json"],
  async run({ options, flags, print, complain, lang }) {
    const { codings, seed = "1" } = options;
    if (!codings || !/^\d{1,9}$/.test(seed)) return exitCodes.usage;
    try {
      const report = agreeCsv(await readFile(codings, "utf8"), Number(seed));
      print(flags.json ? JSON.stringify(report, null, 2) : agreementTable(report, lang));
      return exitCodes.done;
    } catch (error) {
      if (error instanceof SenseProblem) {
        complain(senseProblemText(error, lang));
        return exitCodes.refused;
      }
      const { code, path } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT") throw error;
      complain(`${path}: ${code}`);
      return exitCodes.notFound;
    }
  },
};
