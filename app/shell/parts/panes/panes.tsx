import type { ComponentChildren } from "preact";

export type PanesProps = { left: Pane; main: Pane; right: Pane; foot?: ComponentChildren };

type Pane = {
  /** Also the place it keeps after a form post. */
  id: string;
  /** The id of the heading inside that names it. */
  labelledBy: string;
  children: ComponentChildren;
};

/**
 * Three columns and a foot, for <WorkPage width="panes">. From 1100 px each
 * column scrolls by itself. In the text, on a phone and for a screen reader the
 * middle comes first, then what to do with it (right), then what waits (left).
 */
export function Panes({ left, main, right, foot }: PanesProps) {
  return (
    <div class="panes-grid">
      <PaneBox pane={main} place="main" />
      <PaneBox pane={right} place="right" />
      <PaneBox pane={left} place="left" />
      {foot && <div class="panes-foot">{foot}</div>}
    </div>
  );
}

function PaneBox({ pane, place }: { pane: Pane; place: "left" | "main" | "right" }) {
  return (
    <section
      class={`pane pane-${place}`}
      id={pane.id}
      aria-labelledby={pane.labelledBy}
      data-module="keep-scroll"
      data-across={place === "main" ? undefined : ""}
      // A box that scrolls must be reachable by keyboard
      tabindex={0}
    >
      {pane.children}
    </section>
  );
}

export type ReviewColumnsProps = {
  original: ComponentChildren;
  reading: ComponentChildren;
  side: ComponentChildren;
  found?: ComponentChildren;
};

/** Original and reading side by side, what was found under them, and what to decide beside them. */
export function ReviewColumns({ original, reading, side, found }: ReviewColumnsProps) {
  return (
    <div class="review-columns">
      <div>{original}</div>
      <div>{reading}</div>
      {found && <div class="review-found">{found}</div>}
      <div class="review-side">{side}</div>
    </div>
  );
}
