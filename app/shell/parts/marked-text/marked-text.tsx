import { useWords } from "#shell/words.ts";

/** A stretch of a document's text and what we know about it. */
export type TextPiece =
  | string
  /** A glyph the font of the file has broken, in the original. */
  | { kind: "damaged"; text: string; says?: string }
  /** What stands there in the reading after a repair. */
  | { kind: "repaired"; text: string }
  /** Two lines joined: a small upright stroke. */
  | { kind: "joined" }
  /** The span in question: found, searched for, about to be coded. */
  | { kind: "marked"; text: string }
  /** A way to the doubt about it. */
  | { kind: "doubt"; href: string; text: string };

export type MarkedTextProps = { pieces: readonly TextPiece[] };

/** Original or reading with its marks; spaces and letters are left as they are. */
export function MarkedText({ pieces }: MarkedTextProps) {
  return (
    <>
      {pieces.map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </>
  );
}

function Piece({ piece }: { piece: TextPiece }) {
  const words = useWords();
  if (typeof piece === "string") return <>{piece}</>;
  switch (piece.kind) {
    case "damaged":
      return (
        <mark class="damaged" title={piece.says}>
          {piece.text}
        </mark>
      );
    case "repaired":
      return <ins class="repaired">{piece.text}</ins>;
    case "joined":
      return (
        <>
          <span class="joined" aria-hidden="true" />
          <span class="sr-only"> ({words.joinedLines}) </span>
        </>
      );
    case "marked":
      return <mark>{piece.text}</mark>;
    case "doubt":
      return (
        <a class="doubt-link" href={piece.href}>
          {piece.text}
        </a>
      );
  }
}
