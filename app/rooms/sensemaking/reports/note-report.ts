import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Report } from "#formats/report.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import { loadReadings } from "#rooms/documents/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { composeNote, type Questions } from "./compose-note.ts";
import { gatherReportData, type ReportData } from "./report-data.ts";

/** The report on one compiled note or all of them, and the notes there are, the earliest statement first. */
export async function noteReport(
  context: Pick<SignedIn, "trx" | "lang">,
  process: Process,
  document: string | undefined,
): Promise<{ report: Report; notes: Contribution[]; data: ReportData }> {
  const data = await gatherReportData(context.trx, process);
  const { notes, chosen, questions } = await gatherNotes(context.trx, data, document);
  return { report: composeNote(data, chosen, questions, context.lang), notes, data };
}

/** The notes there are, those asked for, and what their groups were asked. @throws notFound */
export async function gatherNotes(
  trx: Trx,
  data: ReportData,
  document: string | undefined,
): Promise<{ notes: Contribution[]; chosen: Contribution[]; questions: Questions }> {
  const first = new Map<string, number>();
  for (const each of data.statements)
    if (!first.has(each.contributionId)) first.set(each.contributionId, each.number);
  const order = (note: Contribution) => first.get(note.id) ?? Number.MAX_SAFE_INTEGER;
  const notes = data.contributions
    .filter((each) => each.kind === "compiledNote")
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const chosen = document ? notes.filter((each) => (each.documentId ?? each.id) === document) : notes;
  if (document && chosen.length === 0) throw problems.notFound();
  const readings = await loadReadings(
    trx,
    chosen.flatMap((note) => note.readingId ?? []),
  );
  const questions: Questions = new Map(
    chosen.map((note) => [note.id, readings.get(note.readingId ?? "")?.questions ?? []]),
  );
  return { notes, chosen, questions };
}
