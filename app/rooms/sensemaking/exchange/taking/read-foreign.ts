import { createHash } from "node:crypto";
import { codePointIndex, sliceCodePoints } from "#formats/code-points.ts";
import { readQdc } from "#formats/refi-qda/codebook.ts";
import type { QdaCode, QdaProject } from "#formats/refi-qda/qda-project.ts";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { areaSetGuid, ledgerNoteGuid } from "../code-guid.ts";
import type { ForeignFile } from "./foreign-file.ts";

/**
 * A codebook or a project of any program, as far as we can use it. The content decides which.
 *
 * @throws RefiProblem
 */
export function readForeign(bytes: Uint8Array): ForeignFile {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? readProject(bytes) : readCodebook(bytes);
}

function readCodebook(bytes: Uint8Array): ForeignFile {
  const { codebook, left } = readQdc(bytes);
  return {
    kind: "codebook",
    codes: codebook.codes,
    sources: [],
    selections: [],
    left,
    notices: [],
    counts: {
      notes: 0,
      sets: codebook.sets.filter(({ guid }) => guid !== areaSetGuid).length,
      cases: 0,
      variables: 0,
      users: 0,
      sourceCodings: 0,
      emptySelections: 0,
    },
  };
}

function readProject(bytes: Uint8Array): ForeignFile {
  const { project, left, notices } = readQdpx(bytes);
  const selections = project.sources.flatMap(({ text, selections: held }, source) => {
    const index = codePointIndex(text);
    return held.map(({ guid, start, end, codings }) => ({
      guid,
      source,
      start,
      end,
      sha256: hashOf(sliceCodePoints(text, start, end, index)),
      codes: [...new Set(codings.map(({ code }) => code))],
    }));
  });
  return {
    kind: "project",
    codes: project.codes.map(withoutNotes),
    sources: project.sources.map(({ guid, name, text }) => ({ guid, name, sha256: hashOf(text) })),
    selections: selections.filter(({ codes }) => codes.length > 0),
    left,
    notices,
    counts: countsOf(project),
  };
}

/** What our own files bear with them is no loss: the ledger and the set of areas are made anew. */
function countsOf(project: QdaProject): ForeignFile["counts"] {
  const selections = project.sources.flatMap((source) => source.selections);
  const ours = project.notes.some(({ guid }) => guid === ledgerNoteGuid);
  return {
    notes: project.notes.filter(({ guid }) => guid !== ledgerNoteGuid).length,
    sets: project.sets.filter(({ guid }) => guid !== areaSetGuid).length,
    cases: ours ? 0 : project.cases.length,
    variables: ours ? 0 : project.variables.length,
    users: project.users.length,
    sourceCodings: project.sources.reduce((all, { codings }) => all + codings.length, 0),
    emptySelections: ours ? 0 : selections.filter(({ codings }) => codings.length === 0).length,
  };
}

const withoutNotes = (code: QdaCode): QdaCode => ({
  ...code,
  noteRefs: [],
  codes: code.codes.map(withoutNotes),
});

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
