import { elementReader } from "./element-reader.ts";
import type { LeftOutList } from "./left-out.ts";
import type { QdaCode, QdaSet } from "./qda-project.ts";
import type { XmlElement } from "./safe-xml.ts";

/** What stands in `Codes`. */
export function readCodeLists(elements: readonly XmlElement[], left: LeftOutList): QdaCode[] {
  return elements.flatMap((element) => {
    const read = elementReader(element, "Codes", left);
    const codes = readCodes(read.children("Code"), left);
    read.finish();
    return codes;
  });
}

/** A list of `Code` elements with all that lies under them. Codes without an id are left out with their children named. */
function readCodes(elements: readonly XmlElement[], left: LeftOutList): QdaCode[] {
  return elements.flatMap((element): QdaCode[] => {
    const read = elementReader(element, "Code", left);
    const guid = read.guid("guid");
    const name = read.attribute("name") ?? "";
    const colour = readColour(read.attribute("color"), left);
    const code = {
      name,
      description: read.text("Description"),
      colour,
      isCodable: !/^(?:false|0)$/i.test(read.attribute("isCodable") ?? "true"),
      noteRefs: read.targets("NoteRef"),
      codes: readCodes(read.children("Code"), left),
    };
    read.finish();
    if (guid === null) {
      left.add("badGuid", name);
      return code.codes;
    }
    return [{ guid, ...code }];
  });
}

function readColour(written: string | null, left: LeftOutList): string | null {
  if (written === null || written === "") return null;
  if (/^#[\da-f]{6}$/i.test(written)) return written.toLowerCase();
  if (/^#[\da-f]{3}$/i.test(written))
    return `#${[...written.slice(1).toLowerCase()].map((d) => d + d).join("")}`;
  left.add("badColour", written);
  return null;
}

export function readSets(elements: readonly XmlElement[], left: LeftOutList): QdaSet[] {
  return elements.flatMap((element): QdaSet[] => {
    const read = elementReader(element, "Set", left);
    const guid = read.guid("guid");
    const set = {
      name: read.attribute("name") ?? "",
      description: read.text("Description"),
      codes: read.targets("MemberCode"),
      sources: read.targets("MemberSource"),
      notes: read.targets("MemberNote"),
    };
    read.finish();
    if (guid === null) left.add("badGuid", set.name);
    return guid === null ? [] : [{ guid, ...set }];
  });
}
