import { strToU8, type Zippable, zipSync } from "fflate";
import { codePointIndex, sliceCodePoints } from "../code-points.ts";
import { canonicalProject } from "./canonical-project.ts";
import type { QdaCase, QdaCoding, QdaNote, QdaProject, QdaSource, QdaValue } from "./qda-project.ts";
import { writeCodes, writeSets, writeTargets } from "./write-codes.ts";
import { xmlContainer, xmlElement, xmlText } from "./xml-element.ts";

/** The first moment ZIP knows, in local time: ZIP stores clock digits without a zone. */
const zipEpoch = new Date(1980, 0, 1);
const namespace = "urn:QDA-XML:project:1.0";

/**
 * A project as `.qdpx`. Equal projects give equal bytes. Control characters in names and
 * descriptions, which XML cannot hold, become U+FFFD; the texts themselves keep every sign.
 *
 * @throws RangeError when a selection lies outside its text
 */
export function writeQdpx(given: QdaProject): Uint8Array {
  const project = canonicalProject(given);
  const files: Zippable = {
    "project.qde": [strToU8(writeProjectXml(project)), { mtime: zipEpoch, level: 6 }],
  };
  for (const source of project.sources.filter((each) => !isInside(each, project)))
    files[`Sources/${source.guid}.txt`] = [
      new TextEncoder().encode(source.text),
      { mtime: zipEpoch, level: 6 },
    ];
  return zipSync(files);
}

/** A name for a selection that tells other programs, and us, what was selected: its first words on one line. */
export function selectionName(text: string, start: number, end: number): string {
  const held = sliceCodePoints(text, start, end)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const length = codePointIndex(held).length;
  return length <= 80 ? held : `${sliceCodePoints(held, 0, 79).trimEnd()}…`;
}

function writeProjectXml(project: QdaProject): string {
  const root = xmlElement(
    "Project",
    {
      xmlns: namespace,
      name: project.name,
      origin: project.origin,
      creatingUserGUID: project.createdBy,
      creationDateTime: project.createdAt,
    },
    [
      xmlContainer(
        "Users",
        project.users.map(({ guid, name }) => xmlElement("User", { guid, name })),
      ),
      xmlContainer(
        "CodeBook",
        [writeCodes(project.codes, true)].filter((codes) => codes !== ""),
      ),
      xmlContainer(
        "Variables",
        project.variables.map(({ guid, name, kind, description }) =>
          xmlElement("Variable", { guid, name, typeOfVariable: kind }, [xmlText("Description", description)]),
        ),
      ),
      xmlContainer("Cases", project.cases.map(writeCase)),
      xmlContainer(
        "Sources",
        project.sources.map((source) => writeSource(source, isInside(source, project))),
      ),
      xmlContainer("Notes", project.notes.map(writeNote)),
      writeSets(project.sets),
      xmlText("Description", project.description),
      ...writeTargets("NoteRef", project.noteRefs),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function writeCase({ guid, name, description, codes, values, sources, selections }: QdaCase): string {
  return xmlElement("Case", { guid, name }, [
    xmlText("Description", description),
    ...writeTargets("CodeRef", codes),
    ...values.map(writeValue),
    ...writeTargets("SourceRef", sources),
    ...writeTargets("SelectionRef", selections),
  ]);
}

function writeValue({ variable, kind, value }: QdaValue): string {
  return xmlElement("VariableValue", {}, [
    xmlElement("VariableRef", { targetGUID: variable }),
    xmlElement(`${kind}Value`, {}, value),
  ]);
}

/** Programs, and we, refuse archives of very many files; beyond this a text stands in the XML, if XML can hold it. */
const mostFiles = 10_000;

const isInside = ({ text }: QdaSource, { sources }: QdaProject) =>
  sources.length > mostFiles && !/(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]/u.test(text);

function writeSource(source: QdaSource, isTextInside: boolean): string {
  const { guid, name, createdBy, createdAt } = source;
  const plainTextPath = isTextInside ? null : `internal://${guid}.txt`;
  return xmlElement("TextSource", { guid, name, plainTextPath, ...made(createdBy, createdAt) }, [
    xmlText("Description", source.description),
    isTextInside ? xmlElement("PlainTextContent", {}, source.text) : "",
    ...source.selections.map((one) =>
      xmlElement(
        "PlainTextSelection",
        {
          guid: one.guid,
          name: one.name,
          startPosition: one.start,
          endPosition: one.end,
          ...made(one.createdBy, one.createdAt),
        },
        [
          xmlText("Description", one.description),
          ...one.codings.map(writeCoding),
          ...writeTargets("NoteRef", one.noteRefs),
        ],
      ),
    ),
    ...source.codings.map(writeCoding),
    ...writeTargets("NoteRef", source.noteRefs),
    ...source.values.map(writeValue),
  ]);
}

function writeCoding({ guid, code, createdBy, createdAt, noteRefs }: QdaCoding): string {
  return xmlElement("Coding", { guid, ...made(createdBy, createdAt) }, [
    xmlElement("CodeRef", { targetGUID: code }),
    ...writeTargets("NoteRef", noteRefs),
  ]);
}

function writeNote({ guid, name, text, createdBy, createdAt }: QdaNote): string {
  return xmlElement("Note", { guid, name, ...made(createdBy, createdAt) }, [
    xmlElement("PlainTextContent", {}, text),
  ]);
}

const made = (createdBy: string | null, createdAt: string | null) => ({
  creatingUser: createdBy,
  creationDateTime: createdAt,
});
