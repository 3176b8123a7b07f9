import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Command, exitCodes } from "#base/command.ts";
import { type BackupManifest, makeBackup } from "./backup.ts";
import { explainTrouble } from "./file-trouble.ts";
import { operationProblems } from "./problems.ts";
import { restoreHouse } from "./restore-house.ts";
import { textsIn } from "./texts.ts";
import { verifyBackup } from "./verify-backup.ts";
import { type OperationTools, withOwner } from "./wiring.ts";

const backupName = /^forsamlingshus-\d{4}-\d\d-\d\d-\d{6}\.backup\.zip$/;

export function backupCommands(tools: OperationTools): Command[] {
  const backup: Command = {
    name: "backup",
    usage: "FILE|FOLDER",
    da: "Gem hele huset i én fil, mens det kører: alle rækker fra samme øjeblik og alle originaler, med kontrolsummer. I en mappe får filen navn efter tidspunktet.",
    en: "Save the whole house in one file while it runs: all rows of one moment and all originals, with hashes. In a folder the file is named after the time.",
    needsHouse: true,
    options: [],
    async run({ args: [to], lang, print, complain }) {
      if (!to) return exitCodes.usage;
      const path = isFolder(to) ? join(to, nameOfBackup(tools.clock())) : to;
      const { objects, product, clock } = tools;
      const manifest = await explainTrouble(path, () =>
        withOwner(tools, complain, (owner) =>
          makeBackup({ owner, objects: objects(), removals: tools.removals(), product, clock }, path),
        ),
      );
      const t = textsIn(lang);
      print(t.backedUp(path, countRows(manifest), manifest.objects.length));
      if (manifest.missing.length > 0) complain(t.missing(manifest.missing.length));
      return exitCodes.done;
    },
  };
  const verify: Command = {
    name: "backup verify",
    usage: "FILE",
    da: "Læs en sikkerhedskopi igennem, og se, om hver del er, som den blev skrevet.",
    en: "Read a backup through and see whether each part is as it was written.",
    needsHouse: false,
    options: [],
    async run({ args: [file], lang, print }) {
      if (!file) return exitCodes.usage;
      const manifest = await verifyBackup(file);
      print(
        textsIn(lang).whole(basename(file), manifest.madeAt, countRows(manifest), manifest.objects.length),
      );
      return exitCodes.done;
    },
  };
  const restore: Command = {
    name: "restore",
    usage: "FILE [--removals FILE]",
    da: "Læg en sikkerhedskopi ind i et tomt hus: alt eller intet. Et hus med indhold bliver aldrig rørt. Hvad der er fjernet efter loven, siden kopien blev taget, fjernes igen: efter listen i kopien og med --removals efter den nyeste liste (objects/removals.jsonl) fra det hus, der gik tabt.",
    en: "Put a backup into an empty house: all or nothing. A house with content is never touched. What was removed by law since the backup was taken is removed again: by the list in the backup and, with --removals, by the newest list (objects/removals.jsonl) of the house that was lost.",
    needsHouse: true,
    options: ["removals"],
    async run({ args: [file], options, lang, print, complain }) {
      if (!file) return exitCodes.usage;
      const newest = options.removals === undefined ? "" : await readList(options.removals);
      await verifyBackup(file);
      const { manifest, removed } = await explainTrouble(tools.settings().dataDir, () =>
        withOwner(tools, complain, (owner, cluster) =>
          restoreHouse(tools, { owner, app: cluster.connectionFor("app") }, file, newest),
        ),
      );
      const t = textsIn(lang);
      if (removed > 0) print(t.removedAgain(removed));
      print(t.restored(countRows(manifest), manifest.objects.length, manifest.madeAt));
      return exitCodes.done;
    },
  };
  return [backup, verify, restore];

  async function readList(path: string): Promise<string> {
    const text = await readFile(path, "utf8").catch(() => {
      throw operationProblems.noSuchFile({ file: path });
    });
    if (text.trim() !== "" && (await tools.removals().count(text)) === 0)
      throw operationProblems.noRemovals({ file: path });
    return text;
  }
}

/** `forsamlingshus-2026-06-18-101500.backup.zip`, in UTC, so that names sort by time. */
export function nameOfBackup(at: Date): string {
  const [day, time] = at.toISOString().split("T") as [string, string];
  return `forsamlingshus-${day}-${time.slice(0, 8).replaceAll(":", "")}.backup.zip`;
}

export const isBackupName = (name: string): boolean => backupName.test(name);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const countRows = (manifest: BackupManifest): number =>
  manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
