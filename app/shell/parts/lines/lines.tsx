import { MarkedText, type TextPiece } from "#shell/parts/marked-text/marked-text.tsx";

export type NumberedLine = {
  /** Absent on an empty line, which still takes its place. */
  number?: number;
  pieces: readonly TextPiece[];
};

export type LinesProps = {
  /** Names the box for screen readers: "Originalens tekst, linje for linje". */
  label: string;
  lines: readonly NumberedLine[];
  /** With an id it keeps its place after a form post (browser/keep-scroll.ts), and lines get ids of their own. */
  id?: string;
};

/** Text line by line as the file has it. Lines are never wrapped anew; a long one scrolls. */
export function Lines({ label, lines, id }: LinesProps) {
  return (
    // A box that scrolls must be reachable by keyboard
    <section
      class="lines-pane"
      tabindex={0}
      aria-label={label}
      id={id}
      data-module={id ? "keep-scroll" : undefined}
    >
      <ol class="lines">
        {lines.map((line, at) => (
          <li key={at} id={id && line.number !== undefined ? `${id}-${line.number}` : undefined}>
            <span class="line-number">{line.number}</span>
            <span class="line-text">
              <MarkedText pieces={line.pieces} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
