import { codePointIndex } from "../code-points.ts";
import { evenLineEnds } from "./line-ends.ts";
import type { QdaCoding, QdaProject, QdaSelection, QdaSource } from "./qda-project.ts";

/**
 * The project as it is written: texts with \n alone and positions moved accordingly, everything
 * in the order of its guid, selections in the order of the text, the codebook in its own order.
 * Equal projects give equal bytes, whatever order a database handed them out in.
 *
 * @throws RangeError when a selection lies outside its text
 */
export function canonicalProject(project: QdaProject): QdaProject {
  return {
    ...project,
    users: byGuid(project.users),
    variables: byGuid(project.variables),
    cases: byGuid(project.cases),
    sources: byGuid(project.sources).map(canonicalSource),
    notes: byGuid(project.notes).map((note) => ({ ...note, text: evenLineEnds(note.text).text })),
    sets: byGuid(project.sets),
  };
}

function canonicalSource(source: QdaSource): QdaSource {
  const evened = evenLineEnds(source.text);
  const length = codePointIndex(source.text).length;
  const selections = source.selections.map((selection): QdaSelection => {
    const { start, end } = selection;
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length))
      throw new RangeError(`selection ${selection.guid} lies outside its text`);
    return {
      ...selection,
      start: evened.fromRaw(start),
      end: evened.fromRaw(end),
      codings: byGuid(selection.codings),
    };
  });
  selections.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.guid, b.guid));
  return { ...source, text: evened.text, codings: byGuid<QdaCoding>(source.codings), selections };
}

function byGuid<Thing extends { guid: string }>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => compare(a.guid, b.guid));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
