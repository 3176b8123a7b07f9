import type { ComponentChildren } from "preact";

export type BandProps = {
  children: ComponentChildren;
  /** Bands alternate paper (default) and sheet. */
  sheet?: boolean;
  /** The id of the heading that names the band. */
  labelledBy?: string;
  /** The band arranges its own inside (a hero, a grid); otherwise it is a column with rhythm. */
  bare?: boolean;
};

/** A full-width strip of a public page. */
export function Band({ children, sheet, labelledBy, bare }: BandProps) {
  return (
    <section class={sheet ? "band band-sheet" : "band"} aria-labelledby={labelledBy}>
      <div class={bare ? "wrap" : "wrap flow"}>{children}</div>
    </section>
  );
}
