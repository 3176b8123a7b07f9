import { basename } from "node:path";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import { type EventRecord, recordEvent } from "#base/events.ts";
import type { House } from "#base/run-endpoint.ts";
import { FormatProblem } from "#formats/problem.ts";
import { problemText } from "#formats/problem-texts.ts";
import { sheetWarningText } from "#formats/sheet-problem-texts.ts";
import { type Acting, type Channel, channels, readFileOrNull } from "#rooms/documents/door.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { checkIntake, named, stageIntake, startIntake } from "./actions.ts";
import { countFailures, listFailures, type NamedFailure } from "./failure-queries.ts";
import { stateOf } from "./intake.ts";
import * as queries from "./intake-queries.ts";
import { takeSheetRows } from "./jobs.ts";
import { mapRow, type WaitingRow } from "./map-row.ts";
import type { Mapping } from "./mapping.ts";
import { readMapOption } from "./read-map-option.ts";
import { stageInWorker } from "./stage-in-worker.ts";
import type { Staged } from "./stage-sheet.ts";
import { textsIn } from "./texts.ts";
import { unpackRows } from "./waiting-rows.ts";

const mapUsage = "[--map text=Svar,date=Dato,…] [--sheet NAME] [--cpr leaveOut|mask]";

/** `sheet check FILE`: names every row that could not come in. Needs no database and keeps nothing. */
const checkCommand: Command = {
  name: "sheet check",
  usage: `FILE ${mapUsage}`,
  da: "Tjek et regneark, og nævn hver række, der ikke kan læses ind. Gemmer intet.",
  en: "Check a spreadsheet and name every row that cannot be brought in. Keeps nothing.",
  needsHouse: false,
  options: ["map", "sheet", "cpr"],
  async run(call) {
    const opened = await openSheet(call);
    if (typeof opened === "number") return opened;
    const { staged, mapping, cpr } = opened;
    const sheet = staged.sheets[mapping.sheet]!;
    const failures: NamedFailure[] = [];
    for (const chunk of staged.chunks.filter((each) => each.sheet === mapping.sheet))
      for (const row of unpackRows<WaitingRow>(chunk.content)) {
        const mapped = mapRow(row, sheet.columns, mapping, cpr);
        if (Array.isArray(mapped)) failures.push(...mapped.map((each) => named(each, sheet.columns)));
      }
    return tell(call, failures, sheet.rows);
  },
};

/** `sheet import FILE --process P`: the same two passes as in the browser, with how far it is on stderr. */
const importCommand: Command = {
  name: "sheet import",
  usage: `FILE --process SLUG [--channel CHANNEL] ${mapUsage}`,
  da: `Læs et regneark ind i en proces. --channel er ${channels.join(", ")}. Rækker, der er der i forvejen, kommer ikke med to gange.`,
  en: `Bring a spreadsheet into a process. --channel is ${channels.join(", ")}. Rows that are there already do not come in twice.`,
  needsHouse: true,
  options: ["process", "channel", "map", "sheet", "cpr"],
  async run(call) {
    const { options, openHouse, print, complain, lang } = call;
    const channel = (options.channel ?? "web") as Channel;
    if (!options.process || !channels.includes(channel)) return exitCodes.usage;
    const opened = await openSheet(call);
    if (typeof opened === "number") return opened;
    const { staged, bytes, filename, mapping, cpr } = opened;
    const house = await openHouse();
    const act = <T>(work: (acting: Acting) => Promise<T>) => asHouse(house, work);
    const { processId, id } = await act(async (acting) => {
      const process = await getProcessBySlug(acting.trx, options.process!);
      const id = await stageIntake(acting, process.id, { filename, bytes, staged, channel });
      await checkIntake(acting, await queries.getIntake(acting.trx, process.id, id), {
        mapping,
        channel,
        cpr,
      });
      await startIntake(acting, await queries.getIntake(acting.trx, process.id, id), cpr);
      return { processId: process.id, id };
    });
    const t = textsIn(lang);
    const n = (value: number) => formatNumber(value, lang);
    const rows = staged.sheets[mapping.sheet]!.rows;
    const take = takeSheetRows(house);
    // A server that is up takes part too: each piece is taken by one of them.
    for (let more = true; more; ) {
      more = await act(async ({ trx }) => {
        const job = { payload: { subjectId: id }, viewer: housePersonId };
        await take(trx, { id: "", kind: "", processId, attempts: 1, ...job });
        const left = await queries.countWaitingRows(trx, id);
        complain(t.progress(n(rows - left), n(rows)));
        const intake = await queries.getIntake(trx, processId, id);
        return stateOf(intake, house.clock()) === "running";
      });
    }
    return act(async ({ trx }) => {
      const { taken, known } = await queries.getIntake(trx, processId, id);
      print(`${t.finished(n(taken))}${known > 0 ? ` ${t.known(n(known), known === 1)}` : ""}`);
      const { failures } = await countFailures(trx, id);
      return tell(call, await listFailures(trx, id, { limit: failures, offset: 0 }), null);
    });
  },
};

export const intakeCommands: Command[] = [checkCommand, importCommand];

interface Opened {
  staged: Staged;
  bytes: Buffer;
  filename: string;
  mapping: Mapping;
  cpr: "leaveOut" | "mask";
}

/** The file read and its columns named, or the exit code when that cannot be. */
async function openSheet({ args, options, lang, complain }: CommandCall): Promise<Opened | number> {
  const [path, ...more] = args;
  const cpr = options.cpr ?? "leaveOut";
  if (!path || more.length > 0 || (cpr !== "leaveOut" && cpr !== "mask")) return exitCodes.usage;
  const t = textsIn(lang);
  const filename = basename(path);
  const bytes = await readFileOrNull(path);
  if (!bytes) {
    complain(`${path}: ${t.noSuchFile}`);
    return exitCodes.notFound;
  }
  const staged = await stageInWorker(bytes, filename).catch((error) => {
    if (error instanceof FormatProblem) return error;
    throw error;
  });
  if (staged instanceof FormatProblem) {
    complain(`${filename}: ${problemText(staged, lang)}`);
    return exitCodes.refused;
  }
  for (const warning of staged.warnings) complain(sheetWarningText(warning, lang));
  for (const column of staged.sheets.flatMap((each) => each.columns).filter((each) => each.refused))
    complain(t.refused(t.columnNamed(column.header, column.letter)));
  const first = Math.max(
    0,
    staged.sheets.findIndex((each) => !each.hidden && each.rows > 0),
  );
  const sheet =
    options.sheet === undefined ? first : staged.sheets.findIndex((each) => each.name === options.sheet);
  const columns = staged.sheets[sheet]?.columns;
  const read = columns ? readMapOption(options.map, columns) : { unknown: options.sheet ?? "" };
  if ("unknown" in read) {
    complain(t.noSuchColumn(read.unknown));
    return exitCodes.refused;
  }
  for (const [column, role] of Object.entries(read.roles)) {
    const { header, letter } = columns![Number(column)]!;
    complain(`${t.roles[role]}: ${t.columnNamed(header, letter)}`);
  }
  if (!Object.values(read.roles).includes("text")) {
    complain(t.needsText);
    return exitCodes.refused;
  }
  return { staged, bytes, filename, mapping: { sheet, roles: read.roles }, cpr };
}

/** Every row that failed, one a line: row, column, reason; refused when there are any. */
function tell({ lang, print }: CommandCall, failures: NamedFailure[], of: number | null): number {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const failed = new Set(failures.map((each) => each.row)).size;
  if (of !== null) print(failed === 0 ? t.allFine(n(of)) : t.fine(n(of - failed), n(of)));
  for (const { row, column, reason } of failures)
    print(`${t.row} ${row}\t${column || t.wholeRow}\t${t.reasons[reason]}`);
  return failed === 0 ? exitCodes.done : exitCodes.refused;
}

function asHouse<T>(
  { db, clock, ids, subscriptions }: House,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  return db.transaction({ viewer: housePersonId }, (trx) => {
    const record = (event: EventRecord) =>
      recordEvent({ trx, viewer: housePersonId, clock, ids, subscriptions }, event);
    return work({ trx, viewer: { id: housePersonId }, clock, ids, record });
  });
}
