import { strToU8, type Zippable, zipSync } from "fflate";
import { columnLetter } from "./sheet.ts";

export interface XlsxSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string;
  head: string[];
  /** Text stays text: nothing here is ever a formula. */
  rows: (string | number | null)[][];
  /** Width of each column in characters. */
  widths?: number[];
}

/** The most a cell holds, in UTF-16 units (ECMA-376 leaves it open; every spreadsheet program has this limit). */
export const longestCell = 32_767;

/** The first moment ZIP knows, in local time: ZIP stores clock digits without a zone. */
const zipEpoch = new Date(1980, 0, 1);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/**
 * Tables as a workbook (ECMA-376): text as inline strings, so that what begins like a formula is
 * read as the words it is; header in bold and kept in sight. Same rows, same bytes.
 *
 * @throws RangeError for a text longer than `longestCell`
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): Uint8Array {
  const part = (name: string, type: string, id: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${name}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships">${part("xl/workbook.xml", "officeDocument", "rId1")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${sheets.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, "worksheet", `rId${at + 1}`)).join("")}${part("styles.xml", "styles", `rId${sheets.length + 1}`)}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet);
  });
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts))
    files[name] = [
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      { mtime: zipEpoch, level: 6 },
    ];
  return zipSync(files);
}

function worksheet({ head, rows, widths = [] }: XlsxSheet): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const lines = [rowXml(head, 1, 1), ...rows.map((row, at) => rowXml(row, at + 2, 2))];
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function rowXml(cells: readonly (string | number | null)[], number: number, style: number): string {
  const written = cells.map((cell, at) => {
    if (cell === null || cell === "") return "";
    const place = `r="${columnLetter(at)}${number}" s="${style}"`;
    if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
    if (cell.length > longestCell) throw new RangeError(`a cell holds at most ${longestCell} characters`);
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

/** Signs that XML cannot hold, a carriage return, which a reader would change, and what looks like such an escape: `_xHHHH_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
