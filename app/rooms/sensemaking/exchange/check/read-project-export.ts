import { sliceCodePoints } from "#formats/code-points.ts";
import { readQdc } from "#formats/refi-qda/codebook.ts";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { areaSetGuid, ledgerNoteGuid } from "../code-guid.ts";
import { parseLedgerText } from "../files/ledger-lines.ts";
import type { FoundExport } from "./found-export.ts";

/** @throws RefiProblem */
export function readProjectExport(bytes: Uint8Array): FoundExport {
  const { project } = readQdpx(bytes);
  const note = project.notes.find(({ guid }) => guid === ledgerNoteGuid);
  const lines = note ? parseLedgerText(note.text) : null;
  return {
    sources: project.sources.map(({ guid, text }) => ({ id: guid, text })),
    quotes: project.sources.flatMap(({ guid: source, name, text, selections }) =>
      selections.map(({ guid, start, end }) => ({
        at: `${name}, ${start}–${end}`,
        statement: { id: guid },
        text: sliceCodePoints(text, start, end),
        span: { start, end },
        source,
      })),
    ),
    ledger: lines && { kind: "lines", lines },
  };
}

/** @throws RefiProblem */
export function readCodebookExport(bytes: Uint8Array): FoundExport {
  const { codebook } = readQdc(bytes);
  const told = codebook.sets.find(({ guid }) => guid === areaSetGuid)?.description ?? "";
  const sums = [...told.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { quotes: [], ledger: sums.length === 5 ? { kind: "sums", sums } : null };
}
