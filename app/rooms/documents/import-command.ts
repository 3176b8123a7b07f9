import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, exitCodes } from "#base/command.ts";
import { recordEvent } from "#base/events.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { problemText } from "#formats/problem-texts.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { addDocument, approveReading } from "./actions.ts";
import { type Channel, channels } from "./document.ts";
import { listReadings } from "./queries.ts";
import { readUpload } from "./read-upload.ts";

/** `import FILE… --process P`: the same way in as the browser's. Each file is a transaction of its own: one bad file stops none. */
export const importCommand: Command = {
  name: "import",
  usage: "FILE… --process SLUG [--channel CHANNEL] [--approve]",
  da: `Læg filer ind i en proces. --channel er ${channels.join(", ")}. --approve godkender læsninger uden tvivl.`,
  en: `Bring files into a process. --channel is ${channels.join(", ")}. --approve approves readings without doubts.`,
  needsHouse: true,
  options: ["process", "channel"],
  flags: ["approve"],
  async run({ args, options, flags, lang, openHouse, objectFolder, print, complain }) {
    const channel = (options.channel ?? "unknown") as Channel;
    if (args.length === 0 || !options.process || !channels.includes(channel)) return exitCodes.usage;
    const { db, clock, ids, subscriptions } = await openHouse();
    const objects = folderObjectStore(objectFolder);
    const viewer = { id: housePersonId };
    let worst: number = exitCodes.done;
    for (const path of args) {
      const filename = basename(path);
      const bytes = await readFile(path).catch(() => null);
      if (!bytes) {
        complain(`${path}: ENOENT`);
        worst = Math.max(worst, exitCodes.notFound);
        continue;
      }
      const read = await readUpload({ field: "files", filename, bytes });
      if ("problem" in read) {
        complain(`${filename}: ${problemText(read.problem, lang)}`);
        worst = Math.max(worst, exitCodes.refused);
        continue;
      }
      const line = await db.transaction({ viewer: housePersonId }, async (trx) => {
        const process = await getProcessBySlug(trx, options.process!);
        const acting = {
          trx,
          viewer,
          clock,
          ids,
          record: (event: Parameters<typeof recordEvent>[1]) =>
            recordEvent({ trx, viewer: housePersonId, clock, ids, subscriptions }, event),
        };
        const { document, isNew } = await addDocument(
          acting,
          process.id,
          read,
          { channel, committeeId: null, receivedOn: null, title: null },
          objects,
        );
        const [head] = await listReadings(trx, document.id);
        if (flags.approve && head && !head.approvedAt && head.openDoubts === 0)
          await approveReading(acting, document, head);
        return `${isNew ? "+" : "="} ${filename}  ${document.id}  ${head?.kind}  repairs ${head?.repairs}  doubts ${head?.openDoubts}`;
      });
      print(line);
    }
    return worst;
  },
};
