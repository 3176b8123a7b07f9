import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { makeXlsx } from "#formats/sheet/testing/make-xlsx.ts";
import { people } from "#test/cast/cast.ts";
import { documentDesk } from "#test/document-desk.ts";
import { makeDocx, paragraph } from "#test/fixtures/make-docx.ts";
import { makePdf, runningText } from "#test/fixtures/make-pdf.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";

/*
 * The table of file → sentence: what people bring that cannot be read, what they are
 * told, and that nothing of it is kept. Every byte is made here.
 */

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const page = runningText(["Vi vil have flere cykelstier i Åkær."]);
const docx = makeDocx({ body: paragraph("Flere cykelstier i Åkær.") });
const xlsx = makeXlsx([{ rows: [["Svar"], ["Flere cykelstier i Åkær."]] }]);
const png = latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
const heic = latin1("\0\0\0\x18ftypheic\0\0\0\0");
/** The old container of Office; a locked file of today lies in one too, in a stream of this name. */
const container = (stream: string) =>
  latin1(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(500)}${[...stream].map((sign) => `${sign}\0`).join("")}`,
  );
const webPage = bytes("<!doctype html><html><table><tr><td>Svar</td></tr></table></html>");
const zip = zipSync({ "notat.txt": strToU8("Flere stier"), "brev.txt": strToU8("Flere bænke") });
const pages = zipSync({ "Index/Document.iwa": new Uint8Array(10), "preview.jpg": new Uint8Array(10) });
const odt = zipSync({
  mimetype: strToU8("application/vnd.oasis.opendocument.text"),
  "content.xml": strToU8("<x/>"),
});
const mail = bytes(
  "From: bent@aakaer.example\r\nTo: post@aakaer.example\r\nSubject: Stien\r\n\r\nFlere stier, tak.\r\n",
);
/** Blanks pack a thousand to one: what unpacks to 600 MB is sent as 600 kB. */
const sheetBomb = () => {
  const blanks = new Uint8Array(60_000_000).fill(32);
  const extra = Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [`xl/theme/theme${at}.xml`, blanks]),
  );
  return makeXlsx([{ rows: [["Svar"], ["a"]] }], { extra });
};
const documentBomb = () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);
  return makeDocx({
    parts: Object.fromEntries([1, 2, 3, 4].map((n) => [`word/media/image${n}.png`, zeros])),
  });
};
const without = (content: Uint8Array, part: string) => {
  const kept = Buffer.from(content);
  // The name is written over in both places a zip keeps it, so that the part is there under no name we know.
  for (let at = kept.indexOf(part); at >= 0; at = kept.indexOf(part, at + 1))
    kept.write("x".repeat(part.length), at);
  return new Uint8Array(kept);
};

type Row = [
  what: string,
  brought: "document" | "sheet",
  name: string,
  content: () => Uint8Array,
  says: string,
];

const brokenWord =
  "Word-filen er i stykker, så vi kan ikke læse den. Åbn den i Word, gem den på ny, og prøv igen.";
const brokenExcel =
  "Excel-filen er i stykker, så vi kan ikke læse den. Åbn den i Excel, gem den på ny, og prøv igen.";
const empty = "Der står ingen tekst i filen. Se efter, om det er den rigtige fil.";
const isSheet = "Filen er et regneark. Læg det ind under Udsagn, hvor du kan sige, hvad kolonnerne er.";
const isMail = "Filen er en mail. Åbn den, og sæt teksten ind under Udsagn, Skriv ind.";
const openInWord = (what: string) =>
  `Filen er ${what}, og det kan vi ikke læse. Åbn den i Word, gem den som .docx, og prøv igen.`;
const openInExcel = (what: string) =>
  `Filen er ${what}, og det kan vi ikke læse. Åbn den i Excel, gem den som .xlsx, og prøv igen.`;
const noDocument = (what: string) =>
  `Filen er ${what}, og det kan vi ikke læse. Vi læser PDF, Word (.docx), Markdown og ren tekst.`;
const noSheet = (what: string) => `Filen er ${what} og ikke et regneark. Vi læser Excel (.xlsx) og CSV.`;
const expands =
  "Pakket ud fylder filen mere, end vi kan tage imod. Gem den på ny uden store billeder og indlejrede filer, og prøv igen.";

const table: Row[] = [
  ["no bytes at all", "document", "notat.pdf", () => new Uint8Array(), empty],
  ["only a byte order mark", "document", "notat.txt", () => bytes("\ufeff"), empty],
  [
    "a PDF with a password",
    "document",
    "notat.pdf",
    () => makePdf({ pages: [page], locked: true }),
    "Filen er låst med adgangskode. Gem den uden adgangskode, og prøv igen.",
  ],
  [
    "a PDF of scanned pages",
    "document",
    "scan.pdf",
    () => makePdf({ pages: [[], []] }),
    "Siderne er billeder uden tekst, som når man scanner. Find den oprindelige fil, eller kør den gennem tekstgenkendelse (OCR) først.",
  ],
  [
    "half a PDF",
    "document",
    "notat.pdf",
    () => makePdf({ pages: [page] }).slice(0, 300),
    "Filen slutter for tidligt, så noget af den mangler. Hent den igen der, hvor du fik den fra.",
  ],
  [
    "a PDF renamed to .docx",
    "document",
    "notat.docx",
    () => makePdf({ pages: [page] }),
    "Filen hedder .docx, men indholdet er en PDF. Ret endelsen til .pdf, eller find den rigtige fil.",
  ],
  ["half a Word file", "document", "notat.docx", () => docx.slice(0, docx.length / 2), brokenWord],
  [
    "a Word file without its text",
    "document",
    "notat.docx",
    () => without(docx, "word/document.xml"),
    brokenWord,
  ],
  [
    "a Word file with a password",
    "document",
    "notat.docx",
    () => container("EncryptedPackage"),
    "Filen er låst med adgangskode. Fjern adgangskoden i Word, gem filen, og prøv igen.",
  ],
  ["a Word file of only blanks", "document", "notat.docx", () => makeDocx({ body: paragraph(" ") }), empty],
  ["a Word file that unpacks to 240 MB", "document", "notat.docx", documentBomb, expands],
  [
    "an old Word file",
    "document",
    "notat.doc",
    () => container("WordDocument"),
    openInWord("en ældre Office-fil"),
  ],
  ["an OpenDocument text", "document", "notat.odt", () => odt, openInWord("et OpenDocument-dokument")],
  ["a file from Pages", "document", "notat.pages", () => pages, openInWord("en fil fra Pages eller Numbers")],
  ["a web page", "document", "notat.html", () => webPage, openInWord("en webside")],
  ["a picture from a phone", "document", "tavle.heic", () => heic, noDocument("et billede")],
  ["a picture renamed to .pdf", "document", "tavle.pdf", () => png, noDocument("et billede")],
  ["a zip of files", "document", "noter.zip", () => zip, noDocument("en zip-fil")],
  ["a mail saved as a file", "document", "mail.eml", () => mail, isMail],
  ["a mail saved from Outlook", "document", "mail.msg", () => container("__properties"), isMail],
  ["a sheet among the documents", "document", "svar.xlsx", () => xlsx, isSheet],
  ["a CSV among the documents", "document", "svar.csv", () => bytes("Svar;Dato\na;b\n"), isSheet],

  ["a sheet of no bytes", "sheet", "svar.csv", () => new Uint8Array(), empty],
  ["a CSV with nothing but a byte order mark", "sheet", "svar.csv", () => bytes("\ufeff"), empty],
  ["a CSV of separators", "sheet", "svar.csv", () => bytes(";;\r\n;;\r\n"), empty],
  [
    "UTF-16 that ends in half a sign",
    "sheet",
    "svar.csv",
    () =>
      new Uint8Array(
        Buffer.concat([Buffer.from("\ufeffSvar;Dato\nFlere stier;1\n", "utf16le"), Buffer.from([0x41])]),
      ),
    "Filen slutter midt i et tegn, så noget af den mangler. Hent den igen der, hvor du fik den fra.",
  ],
  [
    "NUL bytes in a CSV",
    "sheet",
    "svar.csv",
    () => bytes("Svar;Dato\nFlere\0 stier;1\n"),
    "Der er tegn i filen, som ikke hører til i tekst. Gem den på ny som CSV (UTF-8) eller .xlsx, og prøv igen.",
  ],
  [
    "headings and no rows",
    "sheet",
    "svar.csv",
    () => bytes("Svar;Dato\r\n"),
    "Der er overskrifter i arket, men ingen rækker under dem. Se efter, om det er den rigtige fil.",
  ],
  [
    "no headings",
    "sheet",
    "svar.csv",
    () => bytes("03-06-2026;Flere stier\n04-06-2026;Flere bænke\n"),
    "Første række ligner et svar og ikke overskrifter (»03-06-2026«). Skriv en overskrift over hver kolonne, og prøv igen.",
  ],
  [
    "300 columns",
    "sheet",
    "svar.csv",
    () => bytes(`${Array.from({ length: 300 }, (_, at) => `Spørgsmål ${at}`).join(";")}\n`),
    "Der er mindst 300 kolonner i filen, og vi læser højst 200. Slet dem, der ikke skal bruges, og prøv igen.",
  ],
  [
    "a quotation mark that is never closed",
    "sheet",
    "svar.csv",
    () => bytes('Svar;Dato\nFlere stier;1\n"Flere bænke;2\nLys;3\n'),
    "Et anførselstegn i række 3 bliver aldrig lukket, så resten af filen flyder sammen. Sæt det manglende tegn, eller gem filen på ny fra Excel.",
  ],
  [
    "a cell of a hundred thousand signs and one",
    "sheet",
    "svar.csv",
    () => bytes(`Svar;Dato\n${"a".repeat(100_001)};1\n`),
    "Et felt i række 2 er på mere end 100.000 tegn. Se efter, om et anførselstegn mangler, eller del teksten op.",
  ],
  [
    "200,001 rows",
    "sheet",
    "svar.csv",
    () => bytes(`Svar\n${"a\n".repeat(200_001)}`),
    "Der er flere end 200.000 rækker i filen. Del den op i flere filer.",
  ],
  ["half a workbook", "sheet", "svar.xlsx", () => xlsx.slice(0, xlsx.length / 2), brokenExcel],
  [
    "a workbook without its list of sheets",
    "sheet",
    "svar.xlsx",
    () => makeXlsx([{ rows: [["Svar"], ["a"]] }], { leaveOut: ["xl/workbook.xml"] }),
    brokenExcel,
  ],
  [
    "a workbook whose sheet is missing",
    "sheet",
    "svar.xlsx",
    () => makeXlsx([{ rows: [["Svar"], ["a"]] }], { leaveOut: ["xl/worksheets/sheet1.xml"] }),
    brokenExcel,
  ],
  [
    "a workbook of no sheets",
    "sheet",
    "svar.xlsx",
    () => makeXlsx([]),
    "Der er ingen ark i filen. Åbn den i Excel, og se efter, om det er den rigtige.",
  ],
  [
    "a workbook of empty sheets",
    "sheet",
    "svar.xlsx",
    () => makeXlsx([{ rows: [] }, { rows: [[""]] }]),
    empty,
  ],
  [
    "a workbook with a password",
    "sheet",
    "svar.xlsx",
    () => container("EncryptedPackage"),
    "Filen er låst med adgangskode. Fjern adgangskoden i Excel, gem filen, og prøv igen.",
  ],
  ["a workbook that unpacks to 600 MB", "sheet", "svar.xlsx", sheetBomb, expands],
  [
    "an old workbook renamed to .xlsx",
    "sheet",
    "svar.xlsx",
    () => container("Workbook"),
    openInExcel("en ældre Office-fil"),
  ],
  ["a web page saved as .xls", "sheet", "svar.xls", () => webPage, openInExcel("en webside")],
  ["an OpenDocument sheet", "sheet", "svar.ods", () => odt, openInExcel("et OpenDocument-dokument")],
  [
    "a workbook renamed to .csv",
    "sheet",
    "svar.csv",
    () => xlsx,
    "Filen hedder .csv, men indholdet er et regneark. Ret endelsen til .xlsx, eller find den rigtige fil.",
  ],
  [
    "a CSV renamed to .xlsx",
    "sheet",
    "svar.xlsx",
    () => bytes("Svar;Dato\na;b\n"),
    "Filen hedder .xlsx, men indholdet er ren tekst. Ret endelsen til .csv, eller find den rigtige fil.",
  ],
  ["a picture renamed to .csv", "sheet", "svar.csv", () => png, noSheet("et billede")],
  ["a PDF among the sheets", "sheet", "svar.pdf", () => makePdf({ pages: [page] }), noSheet("en PDF")],
  ["a Word file among the sheets", "sheet", "svar.docx", () => docx, noSheet("et Word-dokument")],
  ["a zip among the sheets", "sheet", "svar.zip", () => zip, noSheet("en zip-fil")],
];

describe("a broken file", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const traces = async () => {
    const { rows } = await house.superuser.query(
      `select (select count(*)::int from document) as documents, (select count(*)::int from source_text) as texts,
              (select count(*)::int from intake) as intakes, (select count(*)::int from intake_chunk) as chunks,
              (select count(*)::int from contribution) as contributions, (select count(*)::int from event) as events,
              (select count(*)::int from job) as jobs`,
    );
    const files = readdirSync(house.objectFolder, { recursive: true, withFileTypes: true });
    return { ...rows[0], files: files.filter((each) => each.isFile()).length };
  };

  for (const [what, brought, name, content, says] of table)
    it(`${what} (${name}): a sentence, and nothing is kept`, async () => {
      const before = await traces();
      const answer =
        brought === "document"
          ? await documentDesk(house).upload([{ name, content: content() }])
          : await intakeDesk(house).upload(name, content());
      assert.equal(answer.statusCode, 422);
      const said = /<span class="form-error-message"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]*)/.exec(
        answer.body,
      )?.[1];
      assert.ok(said, "the field says what is wrong");
      assert.equal(said.slice(said.indexOf(": ") + 2), says);
      assert.deepEqual(await traces(), before);
    });

  it("that is only unusual is read, and what is unusual is said", async () => {
    const desk = intakeDesk(house);
    const unusual: [string, Uint8Array, RegExp][] = [
      ["en-kolonne.csv", bytes("Svar\nFlere stier\n"), /Vi fandt kun én kolonne/],
      ["dobbelt.csv", bytes("Svar;Svar\na;b\n"), /Flere kolonner hedder »Svar«/],
      ["skæve.csv", bytes("Svar;Dato\na;b;c\nd\n"), /2 rækker har et andet antal felter/],
      ["gammel.csv", latin1("Svar;Dato\nFlere bl\xe5b\xe6r;1\n"), /Vi har læst den som Windows-1252/],
      [
        "makro.xlsm",
        makeXlsx([{ rows: [["Svar"], ["a"]] }], { extra: { "xl/vbaProject.bin": png } }),
        /Der er makroer i filen/,
      ],
    ];
    for (const [name, content, says] of unusual) {
      const id = await desk.stage(name, content);
      assert.match((await desk.get(`/intakes/${id}`, people.secretary)).body, says, name);
    }
  });
});
