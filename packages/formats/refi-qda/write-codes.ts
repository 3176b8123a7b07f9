import type { QdaCode, QdaSet } from "./qda-project.ts";
import { xmlContainer, xmlElement, xmlText } from "./xml-element.ts";

/** `withNotes` is false in a codebook file, whose schema knows no notes. */
export function writeCodes(codes: readonly QdaCode[], withNotes: boolean): string {
  return xmlContainer(
    "Codes",
    codes.map((code) => writeCode(code, withNotes)),
  );
}

function writeCode(code: QdaCode, withNotes: boolean): string {
  const attributes = {
    guid: code.guid,
    name: code.name,
    isCodable: String(code.isCodable),
    color: code.colour,
  };
  return xmlElement("Code", attributes, [
    xmlText("Description", code.description),
    ...(withNotes ? writeTargets("NoteRef", code.noteRefs) : []),
    ...code.codes.map((child) => writeCode(child, withNotes)),
  ]);
}

export function writeSets(sets: readonly QdaSet[]): string {
  return xmlContainer(
    "Sets",
    sets.map((set) =>
      xmlElement("Set", { guid: set.guid, name: set.name }, [
        xmlText("Description", set.description),
        ...writeTargets("MemberCode", set.codes),
        ...writeTargets("MemberSource", set.sources),
        ...writeTargets("MemberNote", set.notes),
      ]),
    ),
  );
}

export function writeTargets(name: string, guids: readonly string[]): string[] {
  return guids.map((guid) => xmlElement(name, { targetGUID: guid }));
}
