import assert from "node:assert/strict";
import { test } from "node:test";
import { zipSync } from "fflate";
import { problemText, warningText } from "#formats/problem-texts.ts";
import { link, macroMain, makeDocx, paragraph } from "#test/fixtures/make-docx.ts";
import { makePdf, runningText } from "#test/fixtures/make-pdf.ts";
import type { Warning } from "../extraction.ts";
import { limits } from "../limits.ts";
import { FormatProblem, type ProblemCode } from "../problem.ts";
import { extract } from "./extract.ts";

const page = runningText(["Vi vil have flere cykelstier i Åkær."]);
const pdf = makePdf({ pages: [page] });
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const png = latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");

/** Zeros pack a thousand to one: 300 MB in 300 kB. */
const zeros = new Uint8Array(60 * 1024 * 1024);
const bomb = makeDocx({
  parts: Object.fromEntries([1, 2, 3, 4].map((n) => [`word/media/image${n}.png`, zeros])),
});

/** The directory says 100 bytes; the part holds 201 MB. */
function lyingBomb(): Uint8Array {
  const docx = makeDocx({ parts: { "word/styles.xml": new Uint8Array(201 * 1024 * 1024) } });
  const buffer = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength);
  for (let at = 0; ; at += 4) {
    at = buffer.indexOf("PK\x01\x02", at, "latin1");
    if (at < 0) return docx;
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    if (name === "word/styles.xml") buffer.writeUInt32LE(100, at + 24);
  }
}

const entities = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "hahaha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
const oldContainer = (stream: string) =>
  latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(500)}${[...stream].map((c) => `${c}\0`).join("")}`);

const refused: [what: string, name: string, content: () => Uint8Array, code: ProblemCode][] = [
  ["no bytes", "notat.pdf", () => new Uint8Array(), "emptyFile"],
  ["only blanks", "notat.txt", () => bytes(" \r\n\t \n"), "emptyFile"],
  ["a Word file without text", "notat.docx", () => makeDocx({ body: paragraph(" ") }), "emptyFile"],
  ["51 MB", "notat.txt", () => new Uint8Array(51 * 1024 * 1024), "tooLarge"],
  ["a locked PDF", "notat.pdf", () => makePdf({ pages: [page], locked: true }), "encryptedPdf"],
  ["half a PDF", "notat.pdf", () => pdf.slice(0, pdf.length / 2), "truncatedPdf"],
  ["a PDF without its last 40 bytes", "notat.pdf", () => pdf.slice(0, -40), "truncatedPdf"],
  ["the first line of a PDF", "notat.pdf", () => bytes("%PDF-1.7\n"), "truncatedPdf"],
  ["a PDF of pages without text", "scan.pdf", () => makePdf({ pages: [[], []] }), "imageOnlyPdf"],
  ["501 pages", "notat.pdf", () => makePdf({ pages: Array(501).fill(page) }), "tooManyPages"],
  [
    "a PDF with rubbish inside",
    "notat.pdf",
    () => bytes("%PDF-1.7\nrubbish\nstartxref\n9\n%%EOF"),
    "unreadable",
  ],
  ["a zip bomb", "notat.docx", () => bomb, "expandsTooMuch"],
  ["a zip bomb with an untrue directory", "notat.docx", lyingBomb, "expandsTooMuch"],
  [
    "entities that expand",
    "notat.docx",
    () => makeDocx({ parts: { "word/document.xml": entities } }),
    "brokenDocx",
  ],
  ["half a Word file", "notat.docx", () => makeDocx().slice(0, 700), "brokenDocx"],
  ["a Word file with broken XML", "notat.docx", () => makeDocx({ body: "<w:p><w:r>" }), "brokenDocx"],
  [
    "a Word file without its document",
    "notat.docx",
    () => zipSync({ "[Content_Types].xml": bytes("<Types/>"), "word/x.xml": bytes("<x/>") }),
    "brokenDocx",
  ],
  ["a locked Word file", "notat.docx", () => oldContainer("EncryptedPackage"), "encryptedDocx"],
  ["an old Word file", "notat.doc", () => oldContainer("WordDocument"), "notADocument"],
  ["a zip of something else", "notat.docx", () => zipSync({ "hej.txt": bytes("hej") }), "notADocument"],
  [
    "a spreadsheet named .docx",
    "notat.docx",
    () => zipSync({ "[Content_Types].xml": bytes("<Types/>"), "xl/workbook.xml": bytes("<x/>") }),
    "notADocument",
  ],
  ["a picture named .pdf", "notat.pdf", () => png, "notADocument"],
  ["a web page named .pdf", "notat.pdf", () => bytes("<!DOCTYPE html><title>404</title>"), "notADocument"],
  [
    "noise",
    "notat.txt",
    () => Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256),
    "notADocument",
  ],
  ["a PDF named .docx", "notat.docx", () => pdf, "wrongExtension"],
  ["a Word file named .pdf", "notat.pdf", () => makeDocx(), "wrongExtension"],
  ["text named .pdf", "notat.pdf", () => bytes("Vi mødtes i Åkær."), "wrongExtension"],
  ["six million letters", "notat.txt", () => bytes("a".repeat(6_000_000)), "textTooLong"],
];

for (const [what, name, content, code] of refused) {
  test(`${what} is refused as ${code}, in words`, async () => {
    const problem = await extract(content(), name).then(
      () => assert.fail("it was accepted"),
      (error: unknown) => error,
    );
    assert.ok(problem instanceof FormatProblem, String((problem as Error).stack));
    assert.equal(problem.code, code);
    for (const language of ["da", "en"] as const) assertSentences(problemText(problem, language));
  });
}

const hyperlink = link("r9", "hyperlink", "https://example.org/");
const picture = link("r8", "image", "https://example.org/spy.png");
const inserted = `<w:p><w:r><w:t>Vi vil </w:t></w:r><w:ins w:id="1" w:author="Ida"><w:r><w:t>gerne</w:t></w:r></w:ins><w:del w:id="2" w:author="Ida"><w:r><w:delText>ikke</w:delText></w:r></w:del></w:p>`;
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const danish = "Blåbærgrød på Åkær Skole. ".repeat(8);

type Row = [
  what: string,
  name: string,
  content: () => Uint8Array,
  code: Warning["code"] | null,
  text: string | RegExp,
];
const accepted: Row[] = [
  [
    "macros",
    "notat.docx",
    () => makeDocx({ main: macroMain, parts: { "word/vbaProject.bin": png } }),
    "macros",
    "Et notat fra Åkær",
  ],
  [
    "external links",
    "notat.docx",
    () => makeDocx({ links: hyperlink + picture }),
    "externalLinks",
    "Et notat fra Åkær",
  ],
  [
    "files inside",
    "notat.docx",
    () => makeDocx({ parts: { "word/embeddings/oleObject1.bin": png } }),
    "embeddedFiles",
    "Et notat fra Åkær",
  ],
  ["tracked changes", "notat.docx", () => makeDocx({ body: inserted }), "trackedChanges", "Vi vil gerne"],
  ["UTF-16 LE with mark", "notat.txt", () => Buffer.from(`\ufeff${danish}`, "utf16le"), null, danish],
  ["UTF-16 BE with mark", "notat.txt", () => utf16be(`\ufeff${danish}`), null, danish],
  ["UTF-16 LE without mark", "notat.txt", () => Buffer.from(danish, "utf16le"), "guessedEncoding", danish],
  ["UTF-16 BE without mark", "notat.txt", () => utf16be(danish), "guessedEncoding", danish],
  ["Latin-1", "notat.txt", () => latin1(danish), "guessedEncoding", danish],
  [
    "Windows-1252",
    "notat.txt",
    () => latin1("5 \x80 \x96 ikke 6, siger Bodil p\xe5 \xc5k\xe6r"),
    "guessedEncoding",
    "5 € – ikke 6, siger Bodil på Åkær",
  ],
  [
    "UTF-8 with one bad byte",
    "notat.txt",
    () => Buffer.concat([bytes(danish), latin1("\xe5")]),
    "guessedEncoding",
    `${danish}\ufffd`,
  ],
  ["UTF-8 with mark", "notat.txt", () => bytes(`\ufeff${danish}`), null, danish],
  ["NUL", "notat.txt", () => bytes("Vi\0 mødtes"), "controlCharacters", "Vi\0 mødtes"],
  ["form feeds", "notat.txt", () => bytes("Side et\fSide to"), "controlCharacters", "Side et\fSide to"],
  [
    "right-to-left marks",
    "notat.md",
    () => bytes("Vi \u202emødtes\u202c"),
    "directionMarks",
    "Vi \u202emødtes\u202c",
  ],
  ["5 MB on one line", "notat.txt", () => bytes("Vi vil. ".repeat(655_360)), null, /^(Vi vil\. )+$/],
  ["5 MB on one line of Markdown", "notat.md", () => bytes("**Vi vil. ".repeat(524_288)), null, /^\*\*Vi/],
  ["mixed line endings", "notat.txt", () => bytes("a\r\nb\rc\n"), null, "a\r\nb\rc\n"],
];

for (const [what, name, content, code, text] of accepted) {
  test(`${what}: the text is kept as it is${code ? `, with a word about ${code}` : ""}`, async () => {
    const started = performance.now();
    const extraction = await extract(content(), name);
    assert.ok(performance.now() - started < 60_000, "took more than a minute");
    if (typeof text === "string") assert.equal(extraction.text, text);
    else assert.match(extraction.text.slice(0, 1000), text);
    assert.deepEqual(
      extraction.warnings.map((each) => each.code),
      code ? [code] : [],
    );
    for (const warning of extraction.warnings) {
      for (const language of ["da", "en"] as const) assertSentences(warningText(warning, language));
    }
  });
}

test("the limit on bytes is the one that is promised", () => {
  assert.equal(limits.fileBytes, 50_000_000);
});

/** What is wrong and what to do: two sentences at least, with nothing left unfilled. */
function assertSentences(text: string): void {
  assert.ok((text.match(/[.!?](\s|$)/g) ?? []).length >= 2, text);
  assert.doesNotMatch(text, /undefined|NaN|null|\{|\}|!/);
}
