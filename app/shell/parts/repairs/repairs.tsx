import type { ComponentChildren } from "preact";
import { Details } from "#shell/parts/details/details.tsx";
import { MarkedText, type TextPiece } from "#shell/parts/marked-text/marked-text.tsx";
import { useWords } from "#shell/words.ts";

/** All repairs of one kind: one glyph, one bullet sign, all joined lines. */
export type RepairKind = {
  id: string;
  /** The broken sign, when it is a sign: "Ɵ". Without it `to` names the kind: "Linjer samlet". */
  from?: string;
  to: string;
  /** "6 steder". */
  places: string;
  /** Why it was made, and by whom it was accepted. */
  reason?: ComponentChildren;
  /** Forms to accept or undo all of the kind. */
  actions?: ComponentChildren;
  occurrences?: readonly RepairOccurrence[];
  open?: boolean;
};

export type RepairOccurrence = {
  /** "linje 4". */
  where: string;
  whereHref?: string;
  /** A few words around it, the repair marked. */
  pieces: readonly TextPiece[];
  action?: ComponentChildren;
};

export type RepairsProps = { repairs: readonly RepairKind[]; showOccurrences: string };

/** Every repair is listed, as a kind and one by one, and can be undone. */
export function Repairs({ repairs, showOccurrences }: RepairsProps) {
  return (
    <ul class="repairs">
      {repairs.map((repair) => (
        <li key={repair.id} id={repair.id}>
          <div class="repair-head">
            <p>
              <RepairName repair={repair} /> <span class="quiet">{repair.places}</span>
            </p>
            {repair.actions && <div class="repair-actions">{repair.actions}</div>}
          </div>
          {repair.reason && <p class="meta">{repair.reason}</p>}
          {repair.occurrences && repair.occurrences.length > 0 && (
            <Details summary={showOccurrences} open={repair.open}>
              <ul class="occurrences">
                {repair.occurrences.map((occurrence, at) => (
                  <li key={at}>
                    <span class="where">
                      {occurrence.whereHref ? (
                        <a href={occurrence.whereHref}>{occurrence.where}</a>
                      ) : (
                        occurrence.where
                      )}
                    </span>
                    <span class="occurrence-text">
                      <MarkedText pieces={occurrence.pieces} />
                    </span>
                    {occurrence.action}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}

function RepairName({ repair }: { repair: RepairKind }) {
  const words = useWords();
  if (repair.from === undefined) return <b>{repair.to}</b>;
  return (
    <>
      <b class="glyph">{repair.from}</b> <span aria-hidden="true">→</span>
      <span class="sr-only">{words.becomes}</span> <b>{repair.to}</b>
    </>
  );
}
