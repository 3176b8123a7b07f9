import { basename } from "node:path";
import { type Command, exitCodes } from "#base/command.ts";
import { migrate } from "#base/migrate.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { explainTrouble } from "./file-trouble.ts";
import { writeHandover } from "./handover/bundle.ts";
import { type ExportManifest, exportProcess } from "./process-export.ts";
import { importProcess } from "./process-import.ts";
import { recordHouseEvent } from "./record-house-event.ts";
import { textsIn } from "./texts.ts";
import { writeWhole } from "./whole-file.ts";
import { type OperationTools, withOwner } from "./wiring.ts";
import { toFile, ZipWriter } from "./zip-writer.ts";

export function processCommands(tools: OperationTools): Command[] {
  const exporting: Command = {
    name: "process export",
    usage: "SLUG FILE",
    da: "Skriv en hel proces til én zip med JSON, filer og kontrolsummer. Mailadresser, login og nøgler er ikke med.",
    en: "Write a whole process to one zip of JSON, files and hashes. Addresses, sign-ins and keys are left out.",
    needsHouse: true,
    options: [],
    async run({ args: [slug, path], lang, print, complain }) {
      if (!slug || !path) return exitCodes.usage;
      const manifest = await explainTrouble(path, () =>
        withOwner(tools, complain, async (owner) => {
          await migrate(owner);
          const { product } = tools;
          const made = await exportProcess({ owner, objects: tools.objects(), product }, slug, path);
          await recordHouseEvent(owner, tools.clock, {
            kind: "processExported",
            processId: null,
            subjectKind: "process",
            subjectId: made.process.id,
          });
          return made;
        }),
      );
      print(textsIn(lang).exported(path, slug, countRows(manifest), countFiles(manifest)));
      if (manifest.missing.length > 0) complain(textsIn(lang).missing(manifest.missing.length));
      return exitCodes.done;
    },
  };
  const importing: Command = {
    name: "process import",
    usage: "FILE [--check]",
    da: "Læg en eksporteret proces ind. Filen ses igennem først; med --check bliver det ved det.",
    en: "Put an exported process in. The file is looked through first; with --check that is all.",
    needsHouse: true,
    options: [],
    flags: ["check"],
    async run({ args: [path], flags, lang, print, complain }) {
      if (!path) return exitCodes.usage;
      const isChecking = Boolean(flags.check);
      const manifest = await explainTrouble(tools.settings().dataDir, () =>
        withOwner(tools, complain, async (owner) => {
          await migrate(owner);
          const found = await importProcess({ owner, objects: tools.objects() }, path, {
            process: !isChecking,
          });
          if (!isChecking)
            await recordHouseEvent(owner, tools.clock, {
              kind: "processImported",
              processId: null,
              subjectKind: "process",
              subjectId: found.process.id,
            });
          return found;
        }),
      );
      const t = textsIn(lang);
      const { slug } = manifest.process;
      const counts = [countRows(manifest), countFiles(manifest)] as const;
      print(isChecking ? t.checked(basename(path), slug, ...counts) : t.imported(slug, ...counts));
      const publications = manifest.tables.find(({ name }) => name === "publication")?.rows ?? 0;
      if (publications > 0) complain(t.publicNow(publications));
      return exitCodes.done;
    },
  };
  const handover: Command = {
    name: "process handover",
    usage: "SLUG FILE",
    da: "Saml materialet til sagen i byrådets sagssystem: godkendt sammenfatning og notat, beslutninger, originaler, indeks og kontrolsummer.",
    en: "Gather the material for the council's case system: approved summary and note, decisions, originals, index and hashes. The bundle is in Danish.",
    needsHouse: true,
    options: [],
    async run({ args: [slug, path], lang, openHouse, print, complain }) {
      if (!slug || !path) return exitCodes.usage;
      const { db } = await openHouse();
      const made = await explainTrouble(path, () =>
        db.transaction({ viewer: housePersonId }, async (trx) => {
          let result = { files: 0, missing: 0 };
          await writeWhole(path, async (file) => {
            const zip = new ZipWriter(toFile(file));
            result = await writeHandover({ trx, objects: tools.objects() }, slug, zip);
            await zip.end();
          });
          return result;
        }),
      );
      print(textsIn(lang).handedOver(path, made.files));
      if (made.missing > 0) complain(textsIn(lang).handoverMissing(made.missing));
      return exitCodes.done;
    },
  };
  return [exporting, importing, handover];
}

const countRows = ({ tables }: ExportManifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const countFiles = ({ parts }: ExportManifest): number =>
  parts.filter(({ name }) => name.startsWith("objects/")).length;
