import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import { FormatProblem } from "#formats/problem.ts";
import { problemText } from "#formats/problem-texts.ts";
import { RefiProblem, refiProblemText } from "#formats/refi-qda/problem.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { compareExport } from "./check/compare-export.ts";
import { differenceWords } from "./check/difference-words.ts";
import { readExport } from "./check/read-export.ts";
import { type ExportName, exportNames, writeExport } from "./files/export-file.ts";
import { gatherExchange } from "./gather-exchange.ts";

/** What the words of the command line call each file; `csv` has two tables. */
const namesByFormat: Record<string, ExportName> = {
  qdpx: "coding.qdpx",
  qdc: "codebook.qdc",
  csv: "codings.csv",
  xlsx: "coding.xlsx",
  json: "coding.json",
  docx: "codebook.docx",
  pdf: "codebook.pdf",
};

async function writeOut({ options, lang, openHouse, origin }: CommandCall): Promise<number> {
  const { process: slug, format = "", rows = "codings", out } = options;
  const name = format === "csv" ? exportNames.find((each) => each === `${rows}.csv`) : namesByFormat[format];
  if (!slug || !out || !name) return exitCodes.usage;
  const { db } = await openHouse();
  const bytes = await db.transaction({ viewer: housePersonId }, async (trx) =>
    writeExport(trx, await gatherExchange(trx, await getProcessBySlug(trx, slug), lang), name, origin),
  );
  await writeFile(out, bytes);
  return exitCodes.done;
}

const exportCommand: Command = {
  name: "exchange export",
  usage: "--process SLUG --format qdpx|qdc|csv|xlsx|json|docx|pdf [--rows codings|statements] --out FILE",
  da: "Skriv kodningen til en fil, som andre programmer kan læse (REFI-QDA, CSV, XLSX, JSON), eller kodebogen som DOCX eller PDF.",
  en: "Write the coding to a file that other programs read (REFI-QDA, CSV, XLSX, JSON), or the codebook as DOCX or PDF.",
  needsHouse: true,
  options: ["process", "format", "rows", "out"],
  run: writeOut,
};

/** How many differences are told one by one. */
const mostTold = 50;

async function check({ args, options, lang, openHouse, print, complain }: CommandCall): Promise<number> {
  const [file] = args;
  const { process: slug } = options;
  if (!slug || !file) return exitCodes.usage;
  const inDanish = lang === "da";
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) {
    complain(inDanish ? `Vi kan ikke læse ${file}.` : `We cannot read ${file}.`);
    return exitCodes.notFound;
  }
  const found = readOrSay(bytes, basename(file), lang, complain);
  if (!found) return exitCodes.refused;
  const { db } = await openHouse();
  const differences = await db.transaction({ viewer: housePersonId }, async (trx) =>
    compareExport(found, await gatherExchange(trx, await getProcessBySlug(trx, slug), lang)),
  );
  for (const difference of differences.slice(0, mostTold)) complain(differenceWords(difference, lang));
  if (differences.length > mostTold) complain(`… +${differences.length - mostTold}`);
  if (differences.length > 0) return exitCodes.refused;
  const { length } = found.quotes;
  print(
    inDanish
      ? `${length === 0 ? "Filen har ingen citater. Regnskabet" : `${length} citater er tegn for tegn som i huset, og regnskabet`} er husets.`
      : `${length === 0 ? "The file has no quotes. The ledger is the house's." : `${length} quotes are letter for letter the house's, and so is the ledger.`}`,
  );
  return exitCodes.done;
}

function readOrSay(bytes: Uint8Array, filename: string, lang: "da" | "en", complain: (text: string) => void) {
  try {
    const found = readExport(bytes, filename);
    if (!found)
      complain(
        lang === "da"
          ? "Filen er ikke en, vi kan efterprøve. Tag .qdpx, .qdc, .csv, .xlsx, .json eller .docx; en .pdf har samme ord som sin .docx."
          : "We cannot check this file. Take .qdpx, .qdc, .csv, .xlsx, .json or .docx; a .pdf has the words of its .docx.",
      );
    return found;
  } catch (error) {
    if (error instanceof RefiProblem) complain(refiProblemText(error, lang));
    else if (error instanceof FormatProblem) complain(problemText(error, lang));
    else throw error;
    return null;
  }
}

const checkCommand: Command = {
  name: "exchange check",
  usage: "FILE --process SLUG",
  da: "Hold en fil fra »exchange export« op mod huset: hvert citat tegn for tegn, hver kilde og regnskabet.",
  en: "Hold a file from »exchange export« against the house: each quote letter for letter, each source and the ledger.",
  needsHouse: true,
  options: ["process"],
  run: check,
};

export const exchangeCommands: Command[] = [exportCommand, checkCommand];
