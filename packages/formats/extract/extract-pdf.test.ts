import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makePdf, runningText } from "#test/fixtures/make-pdf.ts";
import { makeTypstPdf } from "#test/fixtures/make-typst-pdf.ts";
import { codePointIndex, sliceCodePoints } from "../code-points.ts";
import type { Extraction, Mark } from "../extraction.ts";
import { extract } from "./extract.ts";

const read = (bytes: Uint8Array) => extract(bytes, "notat.pdf");

/** The words under the marks of one kind, in order. */
function marked(extraction: Extraction, kind: Mark["kind"]): string[] {
  const index = codePointIndex(extraction.text);
  return extraction.marks
    .filter((mark) => mark.kind === kind)
    .map(({ span }) => sliceCodePoints(extraction.text, span.start, span.end, index));
}

const note = `
#set document(title: "Notat fra Åkær")
#set text(lang: "da", font: "Libertinus Serif")
#set page(header: [Åkær Kommune], footer: context [Side #counter(page).display()])
= Fremtidens Åkær
Vi mødtes i forsamlingshuset og talte om #strong[busser] og børn.

Det næste afsnit.
== Pointer
- Flere cykelstier
- Et værested til unge
  - også om aftenen
+ Først
+ Siden
#figure(table(columns: 2, table.header([Hvem], [Hvornår]), [Ida], [maj]))
#pagebreak()
= Videre
Slut.
`;

test("a tagged PDF keeps its headings, items, cells, bold and language, in the order of its tree", async () => {
  const extraction = await read(makeTypstPdf(note));
  assert.equal(extraction.mediaType, "application/pdf");
  assert.equal(extraction.title, "Notat fra Åkær");
  assert.equal(extraction.language, "da");
  assert.deepEqual(marked(extraction, "heading"), ["Fremtidens Åkær", "Pointer", "Videre"]);
  assert.deepEqual(
    extraction.marks.flatMap((mark) => (mark.kind === "heading" ? [mark.level] : [])),
    [1, 2, 1],
  );
  assert.deepEqual(marked(extraction, "listItem"), [
    "• Flere cykelstier",
    "• Et værested til unge",
    "‣ også om aftenen",
    "1. Først",
    "2. Siden",
  ]);
  assert.deepEqual(
    extraction.marks.flatMap((mark) => (mark.kind === "listItem" ? [[mark.level, mark.ordered]] : [])),
    [
      [1, false],
      [1, false],
      [2, false],
      [1, true],
      [1, true],
    ],
  );
  assert.deepEqual(marked(extraction, "tableCell"), ["Hvem", "Hvornår", "Ida", "maj"]);
  assert.ok(marked(extraction, "bold").includes("busser"));
  assert.ok(marked(extraction, "paragraph").includes("Det næste afsnit."));
});

test("pages are spans parted by a line break, and header and page number are marked but kept", async () => {
  const extraction = await read(makeTypstPdf(note));
  assert.deepEqual(marked(extraction, "furniture"), ["Åkær Kommune", "Side 1", "Åkær Kommune", "Side 2"]);
  const [first, second] = extraction.pages;
  assert.equal(extraction.pages.length, 2);
  assert.equal(second!.start, first!.end + 1);
  assert.equal(sliceCodePoints(extraction.text, first!.end, second!.start), "\n");
  assert.equal(second!.end, codePointIndex(extraction.text).length);
});

test("damaged glyphs come through as the file states them", async () => {
  const toUnicode = {
    ...plain(),
    129: "\u019f",
    130: "\u{10019f}",
    131: "\uf0b7",
    132: "\ufb01",
    133: "\u01a9",
    134: "\ud835\udc00",
  };
  const lines = runningText(["\x83 Fri\x81d og \x82ltag", "\x84nt, de\x85e \x86"]);
  const extraction = await read(makePdf({ pages: [lines], toUnicode }));
  assert.equal(extraction.text, "\uf0b7 Fri\u019fd og \u{10019f}ltag\n\ufb01nt, de\u01a9e \u{1d400}");
});

test("marks hold their words also after letters outside the basic plane", async () => {
  const toUnicode = { ...plain(), 129: "\u{1d400}", 130: "\u{10019f}", 131: "🌊" };
  const words = fc.string({
    unit: fc.constantFrom("a", "\x81", "\x82", "\x83", "b"),
    minLength: 2,
    maxLength: 9,
  });
  const shown = (text: string) => [...text].map((c) => toUnicode[c.charCodeAt(0) as 0x81] ?? c).join("");
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (rows) => {
      const lines = rows.flatMap((text, i) => [
        { text, y: 780 - 20 * i },
        { text, x: 300, y: 780 - 20 * i, bold: true },
      ]);
      const extraction = await read(makePdf({ pages: [lines], toUnicode }));
      assert.deepEqual(marked(extraction, "bold"), rows.map(shown));
    }),
    { numRuns: 25 },
  );
});

test("a clearly larger gap is an empty line, ordinary leading is not", async () => {
  const lines = [
    ...runningText(["Et.", "To.", "Tre."], { top: 780 }),
    ...runningText(["Fire.", "Fem."], { top: 730 }),
  ];
  const { text } = await read(makePdf({ pages: [lines] }));
  assert.equal(text, "Et.\nTo.\nTre.\n\nFire.\nFem.");
});

test("without tags, larger letters and bold lines of their own are headings", async () => {
  const extraction = await read(
    makePdf({
      pages: [
        [
          { text: "Referat fra Åkær", y: 790, size: 18 },
          { text: "Ida bød velkommen til alle.", y: 750 },
          { text: "Hun fortalte om skolen.", y: 736 },
          { text: "Budget", y: 700, bold: true },
          { text: "Vi har lidt penge tilbage.", y: 670 },
          { text: "De skal bruges klogt.", y: 656 },
        ],
      ],
    }),
  );
  assert.deepEqual(marked(extraction, "heading"), ["Referat fra Åkær", "Budget"]);
});

test("two columns of running text are read one after the other, a heading across them first", async () => {
  const column = (word: string) =>
    Array.from({ length: 10 }, (_, i) => `${word} ${i} ${"ord ".repeat(8)}slut`);
  const left = runningText(column("venstre"), { x: 60, top: 740, size: 10 });
  const right = runningText(column("hoejre"), { x: 310, top: 740, size: 10 });
  // Drawn row by row across the columns, the way that confuses readers most.
  const rows = left.flatMap((line, i) => [line, right[i]!]);
  const title = {
    text: "En overskrift, der fylder begge spalter paa siden og lidt mere",
    x: 60,
    y: 780,
    size: 14,
  };
  const { text } = await read(makePdf({ pages: [[title, ...rows]] }));
  const words = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" ").slice(0, 2).join(" "));
  assert.deepEqual(words, [
    "En overskrift,",
    ...Array.from({ length: 10 }, (_, i) => `venstre ${i}`),
    ...Array.from({ length: 10 }, (_, i) => `hoejre ${i}`),
  ]);
});

test("rows of a table without tags stay rows", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => [
    { text: `Navn ${i}`, x: 60, y: 780 - 14 * i },
    { text: `${i} kr.`, x: 320, y: 780 - 14 * i },
  ]);
  const { text } = await read(makePdf({ pages: [rows.flat()] }));
  assert.equal(text.split("\n")[3], "Navn 3 3 kr.");
});

test("without tags, what repeats on most pages is furniture; numbered headings are not", async () => {
  const page = (n: number) => [
    { text: "Åkær Kommune", y: 815, size: 9 },
    { text: `Punkt ${n}`, y: 780, size: 16 },
    ...runningText([`Noget nyt nummer ${n * n} om skolen.`, `Mere om det fra person ${7 * n}.`], {
      top: 750,
    }),
    { text: `Side ${n} af 3`, y: 30, size: 9 },
  ];
  const extraction = await read(makePdf({ pages: [1, 2, 3].map(page) }));
  assert.deepEqual(marked(extraction, "furniture"), [
    "Åkær Kommune",
    "Side 1 af 3",
    "Åkær Kommune",
    "Side 2 af 3",
    "Åkær Kommune",
    "Side 3 af 3",
  ]);
  assert.deepEqual(marked(extraction, "heading"), ["Punkt 1", "Punkt 2", "Punkt 3"]);
});

test("files inside a PDF are mentioned", async () => {
  const extraction = await read(
    makePdf({
      pages: [runningText(["Se bilaget."])],
      catalog: "/Names << /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >>",
      objects: [
        "<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>",
        "<< /Type /EmbeddedFile /Length 3 >>\nstream\nhej\nendstream",
      ],
    }),
  );
  assert.deepEqual(extraction.warnings, [{ code: "embeddedFiles", detail: "a.txt" }]);
});

test("the same bytes twice give the same extraction, and the bytes are left alone", async () => {
  const bytes = makeTypstPdf(note);
  const copy = bytes.slice();
  assert.deepEqual(await read(bytes), await read(bytes));
  assert.deepEqual(bytes, copy);
});

// How fast: test/bench/read-pdf.ts.
test("fifty pages are read as fifty", async () => {
  const pages = Array.from(
    { length: 50 },
    (_, n) => `= Side ${n}\n${"Vi vil have flere cykelstier i Åkær. ".repeat(60)}`,
  );
  const bytes = makeTypstPdf(
    `#set document(title: "Lang")\n#set text(lang: "da")\n${pages.join("\n#pagebreak()\n")}`,
  );
  const extraction = await read(bytes);
  assert.equal(extraction.pages.length, 50);
  assert.match(extraction.text, /Side 49/);
});

/** Latin-1 letters that mean themselves. */
function plain(): Record<number, string> {
  return Object.fromEntries(Array.from({ length: 224 }, (_, i) => [i + 32, String.fromCharCode(i + 32)]));
}
