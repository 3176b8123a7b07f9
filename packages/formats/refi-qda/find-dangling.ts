import type { QdaCode, QdaCoding, QdaProject } from "./qda-project.ts";

/**
 * References to something the project does not hold: the guids, each once. They are kept in the
 * project as they stand, for the thing may lie in what was left out.
 */
export function findDangling(project: QdaProject): string[] {
  const codes = allCodes(project.codes);
  const selections = project.sources.flatMap((source) => source.selections);
  const codings: QdaCoding[] = [...project.sources, ...selections].flatMap((held) => held.codings);
  const known = new Set(
    [
      ...project.users,
      ...codes,
      ...project.variables,
      ...project.sources,
      ...selections,
      ...project.notes,
    ].map(({ guid }) => guid),
  );
  const named = [
    project.createdBy,
    ...project.noteRefs,
    ...codes.flatMap((code) => code.noteRefs),
    ...codings.flatMap(({ code, createdBy, noteRefs }) => [code, createdBy, ...noteRefs]),
    ...[...project.sources, ...selections].flatMap(({ createdBy, noteRefs }) => [createdBy, ...noteRefs]),
    ...project.notes.map(({ createdBy }) => createdBy),
    ...[...project.cases, ...project.sources].flatMap(({ values }) => values.map(({ variable }) => variable)),
    ...project.cases.flatMap((one) => [...one.codes, ...one.sources, ...one.selections]),
    ...project.sets.flatMap((set) => [...set.codes, ...set.sources, ...set.notes]),
  ];
  return [...new Set(named.filter((guid) => guid !== null && !known.has(guid)))] as string[];
}

/** Every code of a tree, parents before their children. */
export function allCodes(codes: readonly QdaCode[]): QdaCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.codes)]);
}
