import type { Item, Passage } from "#formats/reading.ts";
import type { Paragraph, PlacedSection } from "./meeting.ts";

/** A section in the pieces it is shown in. `start` is the place in the raw text, when it is known. */
export type Piece =
  | { kind: "words" | "subheading"; text: string; start: number | null }
  | { kind: "listItem"; marker: string; text: string; start: null }
  | { kind: "recommendation"; number: string; text: string; start: number | null };

/**
 * Cuts a section's text at its sub-headings, recommendations and paragraphs,
 * which the reading names beside the text. Nothing is left out and nothing is said twice:
 * one that does not stand in the text word for word comes after it.
 */
export function layOutSection(section: PlacedSection, item: Pick<Item, "recommendations">): Piece[] {
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
    pieces.push(...words(rest.slice(0, at), section.paragraphs), piece);
    rest = rest.slice(at + piece.text.length);
  }
  pieces.push(...words(rest, section.paragraphs), ...astray.filter((piece) => piece.text !== ""));
  return pieces;
}

/** A list mark is shown by the list it stands in, and a colon after a run-in heading by the heading. */
const loneMark = /^[\s.:)]*(?:\d{1,2}[.)]|[a-z]\)|[-–•])?\s*$/;

function words(text: string, paragraphs: readonly Paragraph[] = []): Piece[] {
  const pieces: Piece[] = [];
  let marker: string | null = null;
  let from = 0;
  const put = (stretch: string) => {
    for (const line of stretch.split(/\n+/).map((each) => each.trim()))
      if (!loneMark.test(line))
        pieces.push(
          marker === null
            ? { kind: "words", text: line, start: null }
            : { kind: "listItem", marker, text: line, start: null },
        );
  };
  for (const paragraph of paragraphs) {
    const at = paragraph.text === "" ? -1 : text.indexOf(paragraph.text, from);
    if (at < 0) continue;
    put(withoutMark(text.slice(from, at), paragraph.marker));
    marker = paragraph.marker;
    put(paragraph.text);
    marker = null;
    from = at + paragraph.text.length;
  }
  put(text.slice(from));
  return pieces;
}

/** What stands before a list item ends with the item's own mark, which the list shows. */
function withoutMark(before: string, marker: string | null): string {
  const trimmed = before.trimEnd();
  return marker !== null && trimmed.endsWith(marker) ? trimmed.slice(0, -marker.length) : before;
}

function startOf(passage: Passage): number | null {
  return passage.spans[0]?.start ?? null;
}
