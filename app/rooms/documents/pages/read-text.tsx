import type { Block, Reading } from "#formats/reading.ts";
import { MarkedText, type TextPiece } from "#shell/parts/marked-text/marked-text.tsx";
import { readPieces } from "../marked-pieces.ts";
import { clip, touches } from "../raw-text.ts";
import { textsIn } from "../texts.ts";
import { doubtsShown } from "./doubt-forms.tsx";
import type { ReviewProps } from "./review-props.ts";

/** The reading in blocks, as far as this page of the original goes, with the way to each doubt in it. */
export function ReadText({ context, loaded, raw, stretches, shown, at }: ReviewProps) {
  const t = textsIn(context.lang);
  const { reading } = loaded;
  const stretch = stretches[shown]!;
  const numbers = new Map(reading.points.map((point) => [point.spans[0]?.start, point.number]));
  return (
    <section class="read-pane" tabindex={0} aria-label={t.readLabel} lang="da">
      {reading.blocks
        .filter((block) => touches(block.spans, stretch))
        .map((block) => {
          const start = block.spans[0]!.start;
          const pieces: TextPiece[] = [
            ...readPieces(raw, reading.repairs, clip(block.spans, stretch)),
            ...doubtsIn(reading, block).flatMap((number): TextPiece[] => [
              " ",
              { kind: "doubt", href: `#doubt-${number}`, text: t.doubtNo(number) },
            ]),
          ];
          const text = <MarkedText pieces={pieces} />;
          return (
            <p key={start} id={`at-${start}`} class={`read-${block.kind}`}>
              {isLedTo(block, at) && at !== start && <span id={`at-${at}`} />}
              {markOf(block, numbers.get(start))}
              {block.kind === "heading" ? <b>{text}</b> : text}
            </p>
          );
        })}
    </section>
  );
}

function markOf(block: Block, number: number | undefined): string {
  if (number !== undefined) return `${number}. `;
  if (block.kind === "listItem" || block.kind === "point")
    return /^[\p{L}\p{N}]/u.test(block.marker ?? "") ? `${block.marker} ` : "• ";
  return "";
}

/** Numbers of the doubts that stand in a block, as the list beside it counts them. */
function doubtsIn(reading: Reading, block: Block): number[] {
  return reading.doubts
    .slice(0, doubtsShown)
    .flatMap((doubt, index) => (touches(block.spans, doubt.span) ? [index + 1] : []));
}

const isLedTo = (block: Block, at: number | null) =>
  at !== null && touches(block.spans, { start: at, end: at + 1 });
