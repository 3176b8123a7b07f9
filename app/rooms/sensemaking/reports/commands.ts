import { writeFile } from "node:fs/promises";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import type { Trx } from "#base/db.ts";
import type { ReportFormat } from "#base/paths.ts";
import type { Report } from "#formats/report.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { composeSummary } from "./compose-summary.ts";
import { noteReport } from "./note-report.ts";
import { gatherReportData } from "./report-data.ts";
import { printReport } from "./report-files.ts";

/** Prints a report of a process to a file; what it says is what the web page says. */
async function print(
  { options, openHouse, origin }: CommandCall,
  compose: (trx: Trx, process: Process) => Promise<Report>,
): Promise<number> {
  const { process: slug, to, out } = options;
  if (!slug || !out || !["html", "docx", "pdf"].includes(to ?? "")) return exitCodes.usage;
  const { db } = await openHouse();
  const report = await db.transaction({ viewer: housePersonId }, async (trx) =>
    compose(trx, await getProcessBySlug(trx, slug)),
  );
  await writeFile(out, await printReport(report, to as ReportFormat, origin));
  return exitCodes.done;
}

const usage = "--process SLUG --to html|docx|pdf --out FILE";

const compiledNote: Command = {
  name: "compiled-note",
  usage,
  da: "Skriv notatet (samlede tilbagemeldinger og pointer) til en fil.",
  en: "Write the compiled note (overall feedback and points) to a file.",
  needsHouse: true,
  options: ["process", "to", "out"],
  run: (call) =>
    print(
      call,
      async (trx, process) => (await noteReport({ trx, lang: call.lang }, process, undefined)).report,
    ),
};

const summary: Command = {
  name: "summary",
  usage,
  da: "Skriv sammenfatningen per fokusområde til en fil.",
  en: "Write the summary per focus area to a file.",
  needsHouse: true,
  options: ["process", "to", "out"],
  run: (call) =>
    print(call, async (trx, process) => composeSummary(await gatherReportData(trx, process), call.lang)),
};

export const reportCommands: Command[] = [compiledNote, summary];
