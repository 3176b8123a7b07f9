import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { makeDocx, paragraph } from "#test/fixtures/make-docx.ts";
import { codePointIndex, sliceCodePoints } from "../code-points.ts";
import type { Extraction, Mark } from "../extraction.ts";
import { extract } from "./extract.ts";

const read = (bytes: Uint8Array) => extract(bytes, "notat.docx");

function marked(extraction: Extraction, kind: Mark["kind"]): string[] {
  const index = codePointIndex(extraction.text);
  return extraction.marks
    .filter((mark) => mark.kind === kind)
    .map(({ span }) => sliceCodePoints(extraction.text, span.start, span.end, index));
}

const numbered = (text: string, level: number, instance = 0) =>
  new Paragraph({ text, numbering: { reference: "tal", level, instance } });
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function note(): Promise<Uint8Array> {
  const document = new Document({
    title: "Notat fra Åkær",
    numbering: {
      config: [
        {
          reference: "tal",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1." },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: "%2)" },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph("Talt efter af Ida.")] } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Fremtidens Åkær" }),
          new Paragraph({
            children: [
              new TextRun("Vi vil have 🌊 og "),
              new TextRun({ text: "busser", bold: true }),
              new TextRun("."),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: "Pointer" }),
          numbered("Først", 0),
          numbered("for det ene", 1),
          numbered("for det andet", 1),
          new Paragraph("Et afsnit imellem."),
          numbered("Siden", 0),
          numbered("En ny liste", 0, 1),
          new Paragraph({ text: "En prik", bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell("Hvem"), cell("Hvornår")] }),
              new TableRow({ children: [cell("Ida"), cell("maj")] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

test("a Word file reads as a person sees it: numbers, bullets, rows and notes", async () => {
  const { text, title } = await read(await note());
  assert.equal(title, "Notat fra Åkær");
  assert.equal(
    text,
    [
      "Fremtidens Åkær\n",
      "Vi vil have 🌊 og busser.[1]\n",
      "Pointer\n",
      "1. Først",
      "a) for det ene",
      "b) for det andet\n",
      "Et afsnit imellem.\n",
      "2. Siden",
      "1. En ny liste",
      "• En prik\n",
      "Hvem\tHvornår",
      "Ida\tmaj\n",
      "[1] Talt efter af Ida.",
    ].join("\n"),
  );
});

test("headings, items, bold and cells are marked where they are, in code points", async () => {
  const extraction = await read(await note());
  assert.deepEqual(marked(extraction, "heading"), ["Fremtidens Åkær", "Pointer"]);
  assert.deepEqual(marked(extraction, "bold"), ["busser"]);
  assert.deepEqual(marked(extraction, "tableCell"), ["Hvem", "Hvornår", "Ida", "maj"]);
  assert.deepEqual(
    extraction.marks.flatMap((mark) => (mark.kind === "listItem" ? [[mark.level, mark.ordered]] : [])),
    [
      [1, true],
      [2, true],
      [2, true],
      [1, true],
      [1, true],
      [1, false],
    ],
  );
});

test("Overskrift 1–3 are headings by style name, by id and through the style they build on", async () => {
  const style = (id: string, name: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style("Overskrift1", "heading 1")}${style("X2", "Overskrift 2")}${style("Egen", "Kommunens egen", '<w:basedOn w:val="X2"/>')}${style("X3", "Tredje", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')}</w:styles>`;
  const body = ["Overskrift1", "X2", "Egen", "X3"]
    .map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`))
    .join("");
  const extraction = await read(makeDocx({ body, parts: { "word/styles.xml": styles } }));
  assert.deepEqual(
    extraction.marks.map((mark) => (mark.kind === "heading" ? mark.level : mark.kind)),
    [1, 2, 2, 3],
  );
});

test("whatever the letters, every mark holds the words that were put under it", async () => {
  const word = fc
    .array(fc.constantFrom("a", "æ", "🌊", "\u{10019f}", "ø", "👩‍🌾"), { minLength: 1, maxLength: 8 })
    .map((letters) => letters.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ plain: word, bold: word }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const body = rows
          .map(
            ({ plain, bold }) =>
              `<w:p><w:r><w:t>${plain}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${bold}</w:t></w:r></w:p>`,
          )
          .join("");
        const extraction = await read(makeDocx({ body }));
        assert.deepEqual(
          marked(extraction, "bold"),
          rows.map(({ bold }) => bold),
        );
        assert.deepEqual(
          marked(extraction, "paragraph"),
          rows.map(({ plain, bold }) => plain + bold),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("the same bytes twice give the same extraction", async () => {
  const bytes = await note();
  assert.deepEqual(await read(bytes), await read(bytes));
});
