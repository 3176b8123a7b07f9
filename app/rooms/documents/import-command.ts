import { basename } from "node:path";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import { type EventRecord, recordEvent } from "#base/events.ts";
import { folderObjectStore } from "#base/object-store.ts";
import type { House } from "#base/run-endpoint.ts";
import { problemText } from "#formats/problem-texts.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { addDocument, approveReading } from "./actions.ts";
import { type Channel, channels, type Document, type ReadingHead } from "./document.ts";
import { readFileOrNull } from "./read-command.ts";
import { type ReadFile, readUpload } from "./read-upload.ts";
import { listReadings } from "./reading-queries.ts";
import { textsIn } from "./texts.ts";

/** `import FILE… --process P`: the same way in as the browser's. Each file is a transaction of its own: one bad file stops none. */
export const importCommand: Command = {
  name: "import",
  usage: "FILE… --process SLUG [--channel CHANNEL] [--approve]",
  da: `Læg filer ind i en proces. --channel er ${channels.join(", ")}. --approve godkender læsninger uden tvivl.`,
  en: `Bring files into a process. --channel is ${channels.join(", ")}. --approve approves readings without doubts.`,
  needsHouse: true,
  options: ["process", "channel"],
  flags: ["approve"],
  async run(call) {
    const { args, options, lang, openHouse, complain } = call;
    const channel = (options.channel ?? "unknown") as Channel;
    if (args.length === 0 || !options.process || !channels.includes(channel)) return exitCodes.usage;
    const house = await openHouse();
    const { id: processId } = await house.db.transaction({ viewer: housePersonId }, (trx) =>
      getProcessBySlug(trx, options.process!),
    );
    let worst: number = exitCodes.done;
    for (const path of args) {
      const filename = basename(path);
      const bytes = await readFileOrNull(path);
      if (!bytes) {
        complain(`${path}: ${textsIn(lang).noSuchFile}`);
        worst = Math.max(worst, exitCodes.notFound);
        continue;
      }
      const read = await readUpload({ field: "files", filename, bytes });
      if ("problem" in read) {
        complain(`${filename}: ${problemText(read.problem, lang)}`);
        worst = Math.max(worst, exitCodes.refused);
        continue;
      }
      await bringIn(house, call, { processId, channel, read });
    }
    return worst;
  },
};

async function bringIn(
  { db, clock, ids, subscriptions }: House,
  { flags, lang, objectFolder, print }: CommandCall,
  {
    processId,
    channel,
    read,
  }: { processId: string; channel: Channel; read: Exclude<ReadFile, { problem: unknown }> },
): Promise<void> {
  const origin = { channel, committeeId: null, receivedOn: null, title: null };
  const taken = await db.transaction({ viewer: housePersonId }, async (trx) => {
    const record = (event: EventRecord) =>
      recordEvent({ trx, viewer: housePersonId, clock, ids, subscriptions }, event);
    const acting = { trx, viewer: { id: housePersonId }, clock, ids, record };
    const { document, isNew } = await addDocument(
      acting,
      processId,
      read,
      origin,
      folderObjectStore(objectFolder),
    );
    const head = (await listReadings(trx, document.id))[0]!;
    const approves = Boolean(flags.approve) && head.approvedAt === null && head.openDoubts === 0;
    if (approves) await approveReading(acting, document, head);
    return { document, isNew, head, isApproved: approves || head.approvedAt !== null };
  });
  print(describe(taken, lang));
}

interface Taken {
  document: Document;
  isNew: boolean;
  head: ReadingHead;
  isApproved: boolean;
}

/** `Lagt ind: notat.pdf  77 rettelser, 1 tvivl, ikke godkendt  0189…`: the id last, for scripts. */
function describe({ document, isNew, head, isApproved }: Taken, lang: "da" | "en"): string {
  const t = textsIn(lang);
  const state = [
    t.repairsCount(head.repairs),
    head.openDoubts > 0 ? t.doubtsLeft(head.openDoubts) : t.noDoubts,
    (isApproved ? t.states.approved : t.notApproved).toLowerCase(),
  ].join(", ");
  return `${isNew ? t.broughtIn : t.hereAlready}: ${document.filename}  ${state}  ${document.id}`;
}
