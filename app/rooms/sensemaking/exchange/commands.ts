import { writeFile } from "node:fs/promises";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
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

export const exchangeCommands: Command[] = [exportCommand];
