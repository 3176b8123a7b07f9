import { strToU8, zipSync } from "fflate";
import { columnLetter } from "../sheet.ts";

/** A cell as it is stored: text, a number, a formula with the value it had, a date by its serial number. */
export type MadeCell = string | number | null | { formula: string; value: string } | { date: number };

export interface MadeSheet {
  name?: string;
  hidden?: boolean;
  rows: MadeCell[][];
  /** Ranges of merged cells, e.g. »A2:A3«. */
  merged?: string[];
}

/** A workbook of our own making, for tests: small, whole, and with what the test wants in it. */
export function makeXlsx(
  sheets: MadeSheet[],
  {
    date1904 = false,
    inline = false,
    extra = {},
    leaveOut = [],
  }: {
    date1904?: boolean;
    inline?: boolean;
    extra?: Record<string, Uint8Array>;
    leaveOut?: string[];
  } = {},
): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${escaped(name ?? `Ark${at + 1}`)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
        .join("")}</Relationships>`,
    ),
    "xl/styles.xml": xml(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ),
    ...extra,
  };
  sheets.forEach(({ rows, merged = [] }, at) => {
    const body = rows.map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join("")}</row>`,
    );
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml(
      `<worksheet xmlns="${main}"><sheetData>${body.join("")}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    );
  });
  parts["xl/sharedStrings.xml"] = xml(
    `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
  );
  for (const part of leaveOut) delete parts[part];
  return zipSync(parts, { level: 6 });

  function cellXml(cell: MadeCell, row: number, column: number): string {
    const at = `r="${columnLetter(column)}${row + 1}"`;
    if (cell === null || cell === "") return "";
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === "object" && "date" in cell) return `<c ${at} s="1"><v>${cell.date}</v></c>`;
    if (typeof cell === "object")
      return `<c ${at} t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
    if (inline) return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    strings.push(cell);
    return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
  }
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
