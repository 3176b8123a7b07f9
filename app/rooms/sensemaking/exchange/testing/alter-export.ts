import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { writeQdpx } from "#formats/refi-qda/write-qdpx.ts";
import { readWorksheet } from "#formats/sheet/read-worksheet.ts";
import { openWorkbook } from "#formats/sheet/workbook.ts";
import { neutralised, writeCsv } from "#formats/sheet/write-csv.ts";
import { writeXlsx } from "#formats/sheet/write-xlsx.ts";

/** One sign of one quote, both chosen by number from all there are. */
export interface Alteration {
  quote: number;
  sign: number;
}

type Alter = (bytes: Uint8Array, alteration: Alteration) => Uint8Array | string;

/** Another sign in place of one; where a text begins like a formula, still so. */
function altered(text: string, sign: number): string {
  const signs = [...text];
  const at = sign % signs.length;
  signs[at] = signs[at] === "ø" ? "o" : "ø";
  return signs.join("");
}

const pick = <Thing>(things: readonly Thing[], at: number): Thing => things[at % things.length]!;

/** Changes one sign of one quote in a file, and writes the file anew around it. */
export const alterations: Record<string, Alter> = {
  qdpx(bytes, { quote, sign }) {
    const { project } = readQdpx(bytes);
    const source = pick(
      project.sources.filter(({ selections }) => selections.length > 0),
      quote,
    );
    const { start, end } = pick(source.selections, quote);
    const signs = [...source.text];
    const said = altered(signs.slice(start, end).join(""), sign);
    source.text = [...signs.slice(0, start), ...said, ...signs.slice(end)].join("");
    return writeQdpx(project);
  },
  csv(bytes, { quote, sign }) {
    const rows: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter: ";" });
    const column = rows[0]!.indexOf("text");
    const row = pick(
      rows.slice(1).filter((each) => each[column] !== ""),
      quote,
    );
    const cell = row[column]!;
    const bare = neutralised(cell.slice(1)) === cell ? cell.slice(1) : cell;
    row[column] = altered(bare, sign);
    return writeCsv(rows);
  },
  xlsx(bytes, { quote, sign }) {
    const book = openWorkbook(bytes);
    const sheets = book.sheets.map(({ name, part }) => {
      const rows: string[][] = [];
      readWorksheet(book, part, (number, cells) => {
        rows[number - 1] = cells;
      });
      return { name, rows };
    });
    // Codings and statements hold quotes, in the same column.
    const { rows } = sheets[quote % 2]!;
    const column = rows[0]!.indexOf("Udsagn");
    const row = pick(rows.slice(1), quote);
    row[column] = altered(row[column]!, sign);
    return writeXlsx(sheets.map(({ name, rows: [head = [], ...body] }) => ({ name, head, rows: body })));
  },
  json(bytes, { quote, sign }) {
    const whole = JSON.parse(strFromU8(bytes)) as { statements: { text: string }[] };
    const statement = pick(whole.statements, quote);
    statement.text = altered(statement.text, sign);
    return JSON.stringify(whole);
  },
  docx(bytes, { quote, sign }) {
    const files = unzipSync(bytes);
    const xml = strFromU8(files["word/document.xml"]!);
    // The source of a quote may hold such marks too.
    const said = [...xml.matchAll(/(w:val="Quote"\/>.*?»(?:&\w+;)*)([^<&«]+)/gs)];
    const chosen = pick(said, quote);
    const from = chosen.index + chosen[1]!.length;
    const until = from + chosen[2]!.length;
    files["word/document.xml"] = strToU8(
      xml.slice(0, from) + altered(xml.slice(from, until), sign) + xml.slice(until),
    );
    return zipSync(files);
  },
};
