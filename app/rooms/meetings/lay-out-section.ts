import type { Item, Passage, Section } from "#formats/reading.ts";

/** A section in the pieces it is shown in. `start` is the place in the raw text, when it is known. */
export type Piece =
  | { kind: "words" | "subheading"; text: string; start: number | null }
  | { kind: "recommendation"; number: string; text: string; start: number | null };

/**
 * Cuts a section's text at its sub-headings and recommendations, which the
 * reading names beside the text. Nothing is left out and nothing is said twice:
 * one that does not stand in the text word for word comes after it.
 */
export function layOutSection(section: Section, item: Pick<Item, "recommendations">): Piece[] {
  const named: Piece[] = section.subheadings.map((each) => ({
    kind: "subheading",
    text: each.text,
    start: startOf(each),
  }));
  if (section.kind === "recommendation")
    for (const each of item.recommendations)
      named.push({ kind: "recommendation", number: each.number, text: each.text, start: startOf(each) });
  named.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));

  const pieces: Piece[] = [];
  const astray: Piece[] = [];
  let rest = section.text;
  for (const piece of named) {
    const at = rest.indexOf(piece.text);
    if (piece.text === "" || at < 0) {
      astray.push(piece);
      continue;
    }
    pieces.push(...paragraphs(rest.slice(0, at)), piece);
    rest = rest.slice(at + piece.text.length);
  }
  pieces.push(...paragraphs(rest), ...astray.filter((piece) => piece.text !== ""));
  return pieces;
}

/** A list mark is shown by the list it stands in, and a colon after a run-in heading by the heading. */
const loneMark = /^[\s.:)]*(?:\d{1,2}[.)]|[a-z]\)|[-–•])?\s*$/;

function paragraphs(text: string): Piece[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => !loneMark.test(line))
    .map((line) => ({ kind: "words", text: line, start: null }));
}

function startOf(passage: Passage): number | null {
  return passage.spans[0]?.start ?? null;
}
