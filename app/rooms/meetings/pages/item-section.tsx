import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { Said } from "#shell/parts/quote/quote.tsx";
import { layOutSection, type Piece } from "../lay-out-section.ts";
import type { PlacedItem, PlacedSection } from "../meeting.ts";
import { textsIn } from "../texts.ts";
import { Enclosures } from "./enclosures.tsx";

export type SourceOf = (start: number | null, about?: string) => ComponentChildren;

type Props = { lang: Lang; section: PlacedSection; item: PlacedItem; source: SourceOf };

/** A section as the minutes have it: their words in serif, in their order. */
export function ItemSection({ lang, section, item, source }: Props) {
  const t = textsIn(lang);
  const title = section.title || (section.kind === "other" ? t.otherSection : t.sections[section.kind]);
  const start = section.spans[0]?.start ?? null;
  return (
    <section class="flow">
      <h2>{title}</h2>
      {section.kind === "enclosure" && item.enclosures.length > 0 ? (
        <Enclosures lang={lang} enclosures={item.enclosures} level={null} />
      ) : (
        grouped(layOutSection(section, item)).map((group, index) => <Group key={index} pieces={group} />)
      )}
      {start !== null && <p class="meta">{source(start, title)}</p>}
    </section>
  );
}

/** Recommendations or list items that follow each other are one list. */
function grouped(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const isList = piece.kind === "recommendation" || piece.kind === "listItem";
    if (isList && last?.[0]?.kind === piece.kind) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function Group({ pieces }: { pieces: Piece[] }) {
  const [first] = pieces;
  if (first?.kind === "subheading") return <h3 lang="da">{first.text}</h3>;
  if (first?.kind === "words")
    return (
      <p>
        <Said text={first.text} lang="da" bare />
      </p>
    );
  return (
    <ol class="plain">
      {pieces.map((piece, index) => (
        <li key={index}>
          <span class="num">{markOf(piece)}</span>
          <Said text={piece.text} lang="da" bare />
        </li>
      ))}
    </ol>
  );
}

function markOf(piece: Piece): string {
  if (piece.kind === "recommendation") return piece.number.replace(/[.)]?$/, ". ");
  if (piece.kind !== "listItem") return "";
  return /[\p{L}\p{N}]/u.test(piece.marker) ? `${piece.marker} ` : "• ";
}
