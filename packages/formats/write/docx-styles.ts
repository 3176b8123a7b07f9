import {
  AlignmentType,
  BorderStyle,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type NumberingDefinition,
} from "docx";

export const ink = "201D1A";
export const secondInk = "5C564E";
export const lineColour = "DDD6C9";
export const thread = "B0211C";

/** Our own and Word's built-in styles by id; built-in names are shown in the reader's language (»Citat«). */
export const style = {
  kicker: "Kicker",
  lead: "Lead",
  byline: "Byline",
  note: "Note",
  data: "Data",
  findingNumber: "FindingNumber",
  onward: "Onward",
  quote: "Quote",
  source: "QuoteSource",
  caption: "Caption",
  cell: "TableCell",
  reference: "Reference",
  opens: "OpensList",
  said: "Said",
  number: "ReferenceNumber",
} as const;

const sans = "IBM Plex Sans";
const serif = "IBM Plex Serif";
const small = { size: 18, color: secondInk };
const heading = (size: number, before: number, after: number) => ({
  run: { font: sans, size, bold: true, color: ink },
  paragraph: {
    spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});
const block = (
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  before: number,
  after: number,
  keepNext = false,
) => ({
  id,
  name,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run,
  paragraph: { spacing: { before, after }, keepNext },
});

/** Sizes are half points, distances twentieths of a point. */
export function docxStyles(language: "da" | "en"): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: sans, size: 21, color: ink, language: { value: language === "da" ? "da-DK" : "en-GB" } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(46, 120, 160),
      heading2: heading(32, 440, 140),
      heading3: heading(25, 60, 100),
      heading4: heading(20, 220, 60),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: {
        run: { size: 19, bold: true, color: ink },
        paragraph: { spacing: { before: 60, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      block(style.kicker, "Kicker", small, 0, 120),
      block(style.lead, "Lead", { size: 25 }, 0, 120),
      {
        ...block(style.byline, "Byline", small, 0, 120),
        paragraph: {
          spacing: { after: 240 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 8, color: ink } },
        },
      },
      block(style.note, "Note", small, 0, 120),
      block(style.data, "Data", { size: 19 }, 0, 120),
      block(style.findingNumber, "Finding Number", small, 320, 0, true),
      block(style.onward, "Onward", {}, 160, 240),
      block(style.quote, "Quote", { font: serif, size: 24, color: ink }, 160, 40, true),
      block(style.source, "Quote Source", small, 0, 200),
      block(style.cell, "Table Cell", { size: 19 }, 40, 40),
      block(style.reference, "Reference", { size: 19 }, 0, 60),
    ],
    characterStyles: [
      {
        id: style.opens,
        name: "Opens List",
        basedOn: "DefaultParagraphFont",
        run: { bold: true, color: ink, underline: { type: "single", color: thread } },
      },
      { id: style.said, name: "Said", basedOn: "DefaultParagraphFont", run: { font: serif } },
      {
        id: style.number,
        name: "Reference Number",
        basedOn: "DefaultParagraphFont",
        run: { size: 17, color: secondInk },
      },
    ],
  };
}

export const lists = { bullets: "bullets", numbers: "numbers", references: "references" } as const;

const indent = { indent: { left: 454, hanging: 340 } };
const oneLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) => [
  { level: 0, format, text, start, alignment: AlignmentType.LEFT, style: { paragraph: indent } },
];

/** Real lists: Word renumbers them, a screen reader counts them. A list that starts elsewhere needs a definition of its own. */
export function docxNumbering(starts: Iterable<number>): NumberingDefinition[] {
  return [
    { reference: lists.bullets, levels: oneLevel(LevelFormat.BULLET, "•") },
    { reference: lists.references, levels: oneLevel(LevelFormat.DECIMAL, "%1.") },
    ...[...starts].map((start) => ({
      reference: `${lists.numbers}-${start}`,
      levels: oneLevel(LevelFormat.DECIMAL, "%1.", start),
    })),
  ];
}

/** Beside a finding; the words say the same. */
export const threadBorder = { left: { style: BorderStyle.SINGLE, size: 10, space: 12, color: thread } };

/** What Word uses on a machine without Plex: without this it picks Times for everything. */
export const docxFontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${sans}"><w:altName w:val="Calibri"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="${serif}"><w:altName w:val="Georgia"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
