import assert from "node:assert/strict";
import { test } from "node:test";
import type { Repair } from "#formats/reading.ts";
import type { TextPiece } from "#shell/parts/marked-text/marked-text.tsx";
import { aroundPlace, originalLines, readPieces, visibleSigns } from "./marked-pieces.ts";
import { openRawText } from "./raw-text.ts";

const text = "CykelsƟen skal\nlyses op\n\n\n\n\n• Ɵdligt på aftenen";
const raw = openRawText(text);
const whole = { start: 0, end: raw.index.length, firstLine: 1 };
const repair = (kind: Repair["kind"], from: string, to: string, nth = 0): Repair => {
  const start = nth === 0 ? text.indexOf(from) : text.lastIndexOf(from);
  return {
    kind,
    from,
    to,
    span: { start, end: start + from.length },
    reason: { code: "ligature", evidence: "" },
  };
};
const repairs = [
  repair("glyph", "Ɵ", "ti"),
  repair("join", "\n", " "),
  repair("bullet", "• ", ""),
  repair("glyph", "Ɵ", "ti", 1),
].sort((a, b) => a.span.start - b.span.start);

const said = (pieces: readonly TextPiece[]) =>
  pieces
    .map((piece) => (typeof piece === "string" ? piece : "text" in piece ? `[${piece.text}]` : "|"))
    .join("");

test("the original keeps its lines, its numbers and its damaged signs", () => {
  const lines = originalLines(raw, { repairs, doubts: [], says: "Ødelagt tegn" }, whole);
  assert.deepEqual(
    lines.map(({ number, pieces }) => [number, said(pieces)]),
    [
      [1, "Cykels[Ɵ]en skal"],
      [2, "lyses op"],
      [undefined, ""],
      [undefined, ""],
      [7, "[• ][Ɵ]dligt på aftenen"],
    ],
  );
});

test("a doubtful place is marked, and a damaged sign in it stays damaged", () => {
  const doubt = { key: "k", code: "unknownSign", span: { start: 0, end: 9 }, details: {}, answers: ["keep"] };
  const [first] = originalLines(raw, { repairs, doubts: [doubt], says: "" }, whole);
  assert.deepEqual(
    first!.pieces.map((piece) => (typeof piece === "string" ? piece : piece.kind)),
    ["marked", "damaged", "marked", " skal"],
  );
});

test("the reading has the letters for the signs, and shows where lines were joined", () => {
  assert.equal(said(readPieces(raw, repairs, [{ start: 0, end: 23 }])), "Cykels[ti]en skal| lyses op");
  assert.equal(
    said(readPieces(raw, repairs, [{ start: 28, end: raw.index.length }])),
    "[ti]dligt på aftenen",
  );
});

test("a place is shown with a few words of its own line", () => {
  assert.equal(said(aroundPlace(raw, repairs, repairs[0]!.span, 4)), "kels[ti]en s");
});

test("control characters are shown as pictures, tabs and line ends as they are", () => {
  assert.equal(visibleSigns("a\u0000b\u007fc\td"), "a␀b␡c\td");
});
