import type { ComponentChildren } from "preact";
import { Said } from "#shell/parts/quote/quote.tsx";

export type Move = { id: string; text: string; lang?: string; from: string; to: string };

export type MovesProps = {
  id: string;
  /** "Din rettelse kan flytte 14 andre". */
  heading: string;
  /** "Intet er flyttet endnu." */
  note: string;
  moves: readonly Move[];
  /** One filled button at most; doing nothing is the default. */
  actions?: ComponentChildren;
};

/** What a correction would do to others, shown before it does it. */
export function Moves({ id, heading, note, moves, actions }: MovesProps) {
  return (
    <section class="panel moves flow-s" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <p>{note}</p>
      <ul class="move-list">
        {moves.map((move) => (
          <li key={move.id}>
            <Said text={move.text} lang={move.lang} />
            <span class="meta">
              {move.from} → {move.to}
            </span>
          </li>
        ))}
      </ul>
      {actions && <div class="row">{actions}</div>}
    </section>
  );
}
