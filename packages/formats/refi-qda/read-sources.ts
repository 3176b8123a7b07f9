import { codePointIndex } from "../code-points.ts";
import { limits } from "../limits.ts";
import { type ElementReader, elementReader } from "./element-reader.ts";
import type { LeftOutList } from "./left-out.ts";
import { evenLineEnds } from "./line-ends.ts";
import { type Counting, chooseCounting } from "./offset-counting.ts";
import { RefiProblem } from "./problem.ts";
import type { QdaCoding, QdaNote, QdaSelection, QdaSource } from "./qda-project.ts";
import { decodeXmlBytes } from "./read-archive.ts";
import { readValues } from "./read-cases.ts";
import type { XmlElement } from "./safe-xml.ts";

/** Something about positions that a person should know before trusting them. */
export interface OffsetNotice {
  code: "recounted" | "unchecked" | "quoteElsewhere";
  source: string;
  counting: Counting;
  endsInside: boolean;
  /** Selections whose name stood where it should, of those that could be checked. */
  matched: number;
  of: number;
}

export interface SourceContext {
  left: LeftOutList;
  notices: OffsetNotice[];
  readFile(path: string): Uint8Array | null;
}

/** All `TextSource` elements, and the text that came along with PDF files. */
export function readSources(sources: ElementReader, context: SourceContext): QdaSource[] {
  const texts = sources.children("TextSource").flatMap((one) => readTextSource(one, context));
  const ofPdfs = sources.children("PDFSource").flatMap((one) => readPdfSource(one, context));
  return [...texts, ...ofPdfs];
}

/** The text of a PDF stands for it: under its id, with the codes on the file as a whole. */
function readPdfSource(element: XmlElement, context: SourceContext): QdaSource[] {
  const { left } = context;
  const read = elementReader(element, "PDFSource", left);
  const name = read.attribute("name") ?? "";
  left.add("PDFSource", name);
  for (const region of read.children("PDFSelection"))
    left.add("PDFSelection", elementReader(region, "PDFSelection", left).attribute("name") ?? undefined);
  const whole = {
    guid: read.guid("guid"),
    description: read.text("Description"),
    createdBy: read.guid("creatingUser"),
    createdAt: read.moment("creationDateTime"),
    codings: readCodings(read, left),
    noteRefs: read.targets("NoteRef"),
    values: readValues(read.children("VariableValue"), left),
  };
  read.attribute("path");
  read.attribute("currentPath");
  const texts = read.children("Representation").flatMap((text) => readTextSource(text, context));
  read.finish();
  return texts.map((text) => ({
    ...text,
    guid: whole.guid ?? text.guid,
    name: name || text.name,
    description: whole.description || text.description,
    createdBy: whole.createdBy ?? text.createdBy,
    createdAt: whole.createdAt ?? text.createdAt,
    codings: [...text.codings, ...whole.codings],
    noteRefs: [...text.noteRefs, ...whole.noteRefs],
    values: [...text.values, ...whole.values],
  }));
}

function readTextSource(element: XmlElement, context: SourceContext): QdaSource[] {
  const { left, notices } = context;
  const read = elementReader(element, "TextSource", left);
  const guid = read.guid("guid");
  const name = read.attribute("name") ?? "";
  if (read.attribute("richTextPath")) left.add("richTextPath", name);
  const raw = readRawText(read, name, context);
  const selections = read.children("PlainTextSelection").map((one) => readSelection(one, left));
  const rest = {
    description: read.text("Description"),
    createdBy: read.guid("creatingUser"),
    createdAt: read.moment("creationDateTime"),
    codings: readCodings(read, left),
    noteRefs: read.targets("NoteRef"),
    values: readValues(read.children("VariableValue"), left),
  };
  read.finish();
  if (guid === null) left.add("badGuid", name);
  if (guid === null || raw === null) return [];
  const { text } = evenLineEnds(raw);
  const length = codePointIndex(text).length;
  if (length > limits.textLength)
    throw new RefiProblem("textTooLong", { name, length, limit: limits.textLength });
  const counting = chooseCounting(
    raw,
    selections.map(({ start, end, name: quote, description }) => ({
      start,
      end,
      quotes: [quote, description],
    })),
  );
  const { endsInside, matched, of } = counting;
  const tell = (code: OffsetNotice["code"]) =>
    notices.push({ code, source: name, counting: counting.counting, endsInside, matched, of });
  if (counting.counting !== "codePoints" || endsInside) tell("recounted");
  if (!counting.isSure) tell("unchecked");
  if (of > matched && counting.isSure) tell("quoteElsewhere");
  const placed = selections.flatMap(({ guid: id, start, end, ...held }): QdaSelection[] => {
    const place = counting.place(start, end);
    if (id !== null && place.start >= 0 && place.start <= place.end && place.end <= length)
      return [{ guid: id, ...held, ...place }];
    left.add(id === null ? "badGuid" : "selectionOutside", held.name);
    return [];
  });
  return [{ guid, name, text, ...rest, selections: placed }];
}

/** Text inside the XML, or in a file of the sources folder. Null when it is not to be had, and told. */
function readRawText(read: ElementReader, name: string, { left, readFile }: SourceContext): string | null {
  const path = read.attribute("plainTextPath");
  const inside = read.children("PlainTextContent").length > 0 ? read.text("PlainTextContent") : null;
  if (inside !== null || !path) {
    if (inside === null) left.add("missingSource", name);
    return inside;
  }
  if (/^(?:relative|absolute):/i.test(path)) {
    left.add("externalSource", name || path);
    return null;
  }
  const bytes = readFile(path);
  if (bytes === null) {
    left.add("missingSource", name || path);
    return null;
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (hasMark ? "\ufeff" : "") + decodeXmlBytes(bytes);
}

function readSelection(element: XmlElement, left: LeftOutList) {
  const read = elementReader(element, "PlainTextSelection", left);
  const position = (name: string) => {
    const written = read.attribute(name) ?? "";
    return /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN;
  };
  const selection = {
    guid: read.guid("guid"),
    name: read.attribute("name") ?? "",
    description: read.text("Description"),
    start: position("startPosition"),
    end: position("endPosition"),
    createdBy: read.guid("creatingUser"),
    createdAt: read.moment("creationDateTime"),
    codings: readCodings(read, left),
    noteRefs: read.targets("NoteRef"),
  };
  read.finish();
  return selection;
}

function readCodings(parent: ElementReader, left: LeftOutList): QdaCoding[] {
  return parent.children("Coding").flatMap((element): QdaCoding[] => {
    const read = elementReader(element, "Coding", left);
    const guid = read.guid("guid");
    const [code] = read.targets("CodeRef");
    const rest = {
      createdBy: read.guid("creatingUser"),
      createdAt: read.moment("creationDateTime"),
      noteRefs: read.targets("NoteRef"),
    };
    read.finish();
    if (guid === null || code === undefined) left.add("badGuid", "Coding");
    return guid === null || code === undefined ? [] : [{ guid, code, ...rest }];
  });
}

/** Notes are texts too; codings on them have no place with us. */
export function readNotes(elements: readonly XmlElement[], context: SourceContext): QdaNote[] {
  const { left } = context;
  return elements.flatMap((element): QdaNote[] => {
    const read = elementReader(element, "Note", left);
    const guid = read.guid("guid");
    const name = read.attribute("name") ?? "";
    if (read.attribute("richTextPath")) left.add("richTextPath", name);
    const raw = readRawText(read, name, context);
    const createdBy = read.guid("creatingUser");
    const createdAt = read.moment("creationDateTime");
    for (const kind of ["PlainTextSelection", "Coding"])
      for (const _ of read.children(kind)) left.add("noteCodings", name);
    read.finish();
    if (guid === null) left.add("badGuid", name);
    return guid === null || raw === null
      ? []
      : [{ guid, name, text: evenLineEnds(raw).text, createdBy, createdAt }];
  });
}
