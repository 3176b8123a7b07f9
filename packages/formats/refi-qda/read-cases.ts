import { elementReader } from "./element-reader.ts";
import type { LeftOutList } from "./left-out.ts";
import { type QdaCase, type QdaValue, type QdaVariable, variableKinds } from "./qda-project.ts";
import type { XmlElement } from "./safe-xml.ts";

export function readVariables(elements: readonly XmlElement[], left: LeftOutList): QdaVariable[] {
  return elements.flatMap((element): QdaVariable[] => {
    const read = elementReader(element, "Variable", left);
    const guid = read.guid("guid");
    const written = read.attribute("typeOfVariable");
    const variable = {
      name: read.attribute("name") ?? "",
      description: read.text("Description"),
      kind: variableKinds.find((kind) => kind === written) ?? "Text",
    };
    read.finish();
    if (guid === null) left.add("badGuid", variable.name);
    return guid === null ? [] : [{ guid, ...variable }];
  });
}

export function readValues(elements: readonly XmlElement[], left: LeftOutList): QdaValue[] {
  return elements.flatMap((element): QdaValue[] => {
    const read = elementReader(element, "VariableValue", left);
    const [variable] = read.targets("VariableRef");
    const held = variableKinds.filter((kind) => read.children(`${kind}Value`).length > 0);
    const [kind] = held;
    const value = kind === undefined ? "" : read.text(`${kind}Value`);
    read.finish();
    return variable === undefined || kind === undefined ? [] : [{ variable, kind, value }];
  });
}

export function readCases(elements: readonly XmlElement[], left: LeftOutList): QdaCase[] {
  return elements.flatMap((element): QdaCase[] => {
    const read = elementReader(element, "Case", left);
    const guid = read.guid("guid");
    const held = {
      name: read.attribute("name") ?? "",
      description: read.text("Description"),
      codes: read.targets("CodeRef"),
      values: readValues(read.children("VariableValue"), left),
      sources: read.targets("SourceRef"),
      selections: read.targets("SelectionRef"),
    };
    read.finish();
    if (guid === null) left.add("badGuid", held.name);
    return guid === null ? [] : [{ guid, ...held }];
  });
}
