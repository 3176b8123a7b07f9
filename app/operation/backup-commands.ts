import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Command, exitCodes } from "#base/command.ts";
import { type BackupManifest, makeBackup } from "./backup.ts";
import { explainTrouble } from "./file-trouble.ts";
import { restoreBackup } from "./restore.ts";
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
          makeBackup({ owner, objects: objects(), product, clock }, path),
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
    usage: "FILE",
    da: "Læg en sikkerhedskopi ind i et tomt hus: alt eller intet. Et hus med indhold bliver aldrig rørt.",
    en: "Put a backup into an empty house: all or nothing. A house with content is never touched.",
    needsHouse: true,
    options: [],
    async run({ args: [file], lang, print, complain }) {
      if (!file) return exitCodes.usage;
      await verifyBackup(file);
      const manifest = await explainTrouble(tools.settings().dataDir, () =>
        withOwner(tools, complain, (owner) => restoreBackup(owner, tools.objects(), file)),
      );
      print(textsIn(lang).restored(countRows(manifest), manifest.objects.length, manifest.madeAt));
      return exitCodes.done;
    },
  };
  return [backup, verify, restore];
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
