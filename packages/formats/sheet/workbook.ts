import { readZipDirectory, type ZipEntry } from "../extract/zip.ts";
import { FormatProblem } from "../problem.ts";
import { attribute, scanXml, unescapeSigns, type XmlVisitor } from "./scan-xml.ts";
import { showsDate } from "./serial-date.ts";
import { sheetLimits } from "./sheet-limits.ts";
import { streamEntry } from "./stream-entry.ts";

/** An opened workbook: which sheets there are, and what their cells point to. */
export interface Workbook {
  sheets: { name: string; hidden: boolean; part: string }[];
  epoch: 1900 | 1904;
  strings: string[];
  /** By cell format: does it show a date? */
  dateFormats: boolean[];
  macros: boolean;
  read(part: string, visitor: XmlVisitor): void;
}

/** @throws FormatProblem brokenXlsx, encryptedXlsx, noSheets, expandsTooMuch */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const entries = readZipDirectory(bytes);
  if (!entries) throw new FormatProblem("brokenXlsx", { reason: "no zip directory" });
  const parts = new Map(entries.map((entry) => [entry.name.replace(/^\//, "").toLowerCase(), entry]));
  const budget = { bytes: sheetLimits.expandedBytes };
  const find = (part: string) => parts.get(part.toLowerCase());
  const read = (part: string, visitor: XmlVisitor) => {
    const entry = find(part);
    if (!entry) throw new FormatProblem("brokenXlsx", { reason: `${part} is missing` });
    streamEntry(bytes, entry, budget, scanXml(part, visitor));
  };
  refuseBombs(entries);
  const { sheets, epoch } = readSheetList(read, find);
  if (sheets.length === 0) throw new FormatProblem("noSheets");
  return {
    sheets,
    epoch,
    strings: find("xl/sharedStrings.xml") ? readStrings(read) : [],
    dateFormats: find("xl/styles.xml") ? readDateFormats(read) : [],
    macros: find("xl/vbaProject.bin") !== undefined,
    read,
  };
}

type Read = Workbook["read"];

/** The directory says so itself: then nothing needs to be unpacked to know. */
function refuseBombs(entries: ZipEntry[]): void {
  const sum = entries
    .filter(({ name }) => /\.(xml|rels)$/i.test(name))
    .reduce((bytes, entry) => bytes + entry.size, 0);
  if (sum > sheetLimits.expandedBytes) throw new FormatProblem("expandsTooMuch", { bytes: sum });
}

function readSheetList(read: Read, find: (part: string) => ZipEntry | undefined) {
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  let epoch: 1900 | 1904 = 1900;
  read("xl/workbook.xml", {
    open(name, attributes) {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) epoch = 1904;
      if (name !== "sheet") return;
      listed.push({
        name: unescapeSigns(attributes.name ?? ""),
        hidden: /hidden/i.test(attributes.state ?? ""),
        relation: attribute(attributes, "id") ?? "",
      });
    },
  });
  const targets = new Map<string, string>();
  read("xl/_rels/workbook.xml.rels", {
    open(name, attributes) {
      if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
    },
  });
  const sheets = listed
    .map(({ name, hidden, relation }) => ({ name, hidden, part: partOf(targets.get(relation) ?? "") }))
    // A chart is listed as a sheet of its own, and holds no rows.
    .filter(({ part }) => /\/worksheets\//i.test(part));
  const missing = sheets.find(({ part }) => !find(part));
  if (missing) throw new FormatProblem("brokenXlsx", { reason: `${missing.part} is missing` });
  return { sheets, epoch: epoch as 1900 | 1904 };
}

const partOf = (target: string) =>
  target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;

/** A text may be in runs of different looks; how it is pronounced (`rPh`) is no part of it. */
function readStrings(read: Read): string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let aside = 0;
  let total = 0;
  read("xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") inText = aside === 0;
      else if (name === "rPh") aside += 1;
    },
    text(text) {
      if (inText && current.length <= sheetLimits.cellLength) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") aside -= 1;
      else if (name === "si") {
        total += current.length;
        if (total > mostCharacters) throw new FormatProblem("expandsTooMuch", { reason: "shared strings" });
        strings.push(unescapeSigns(current));
      }
    },
  });
  return strings;
}

/** Shared texts are all in memory at once. */
const mostCharacters = 150_000_000;

function readDateFormats(read: Read): boolean[] {
  const codes = new Map<number, string>();
  const formats: boolean[] = [];
  let inFormats = false;
  read("xl/styles.xml", {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inFormats = true;
      else if (name === "xf" && inFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(showsDate(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inFormats = false;
    },
  });
  return formats;
}
