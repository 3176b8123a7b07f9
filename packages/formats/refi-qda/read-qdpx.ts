import { elementReader } from "./element-reader.ts";
import { findDangling } from "./find-dangling.ts";
import { type LeftOut, LeftOutList } from "./left-out.ts";
import type { QdaProject } from "./qda-project.ts";
import { readArchive } from "./read-archive.ts";
import { readCases, readVariables } from "./read-cases.ts";
import { readCodeLists, readSets } from "./read-codes.ts";
import { type OffsetNotice, readNotes, readSources, type SourceContext } from "./read-sources.ts";
import { parseXml, type XmlElement } from "./safe-xml.ts";

export interface ReadProject {
  project: QdaProject;
  /** All that the file holds and we cannot. Empty when nothing is lost. */
  left: LeftOut[];
  notices: OffsetNotice[];
}

/**
 * A project from any program that writes REFI-QDA 1.0. Positions come back as code points in
 * texts with \n alone, whatever way the other program counted.
 *
 * @throws RefiProblem for a file that cannot or may not be read
 */
export function readQdpx(bytes: Uint8Array): ReadProject {
  const archive = readArchive(bytes);
  const left = new LeftOutList();
  const notices: OffsetNotice[] = [];
  const context: SourceContext = { left, notices, readFile: archive.readSource };
  const read = elementReader(parseXml(archive.project, "Project"), "Project", left);
  const inside = (container: string, kind: string): XmlElement[] =>
    read.children(container).flatMap((element) => {
      const holder = elementReader(element, container, left);
      const found = holder.children(kind);
      holder.finish();
      return found;
    });
  const codes = read.children("CodeBook").flatMap((element) => {
    const book = elementReader(element, "CodeBook", left);
    const found = readCodeLists(book.children("Codes"), left);
    book.finish();
    return found;
  });
  const sources = read.children("Sources").flatMap((element) => {
    const holder = elementReader(element, "Sources", left);
    const found = readSources(holder, context);
    holder.finish();
    return found;
  });
  for (const [container, kind] of [
    ["Links", "Link"],
    ["Graphs", "Graph"],
  ] as const)
    for (const element of inside(container, kind))
      left.add(kind, elementReader(element, kind, left).attribute("name") ?? undefined);
  const project: QdaProject = {
    name: read.attribute("name") ?? "",
    origin: read.attribute("origin"),
    createdBy: read.guid("creatingUserGUID"),
    createdAt: read.moment("creationDateTime"),
    description: read.text("Description"),
    users: readUsers(inside("Users", "User"), left),
    codes,
    variables: readVariables(inside("Variables", "Variable"), left),
    cases: readCases(inside("Cases", "Case"), left),
    sources,
    notes: readNotes(inside("Notes", "Note"), context),
    sets: readSets(inside("Sets", "Set"), left),
    noteRefs: read.targets("NoteRef"),
  };
  read.finish();
  for (const name of findDangling(project)) left.add("danglingReference", name);
  return { project, left: left.list(), notices };
}

function readUsers(elements: readonly XmlElement[], left: LeftOutList): QdaProject["users"] {
  return elements.flatMap((element) => {
    const read = elementReader(element, "User", left);
    const guid = read.guid("guid");
    const name = read.attribute("name") ?? "";
    read.finish();
    if (guid === null) left.add("badGuid", name);
    return guid === null ? [] : [{ guid, name }];
  });
}
