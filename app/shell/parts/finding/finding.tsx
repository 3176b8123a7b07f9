import type { ComponentChildren } from "preact";

export type FindingProps = {
  /** Also the anchor that summaries and the plan point at. */
  id: string;
  /** "Fund 1". */
  number: string;
  /** Struck through where it does not hold. */
  sentence: ComponentChildren;
  /** Always in this order: counts, data, quotes, minority, where it points. */
  numbers: ComponentChildren;
  data?: ComponentChildren;
  quotes?: ComponentChildren;
  minority?: { heading: string; children: ComponentChildren };
  /** A finding that led nowhere ends in a bar across the thread, and says so. */
  pointsTo?: { children: ComponentChildren; ends?: boolean };
};

/** A finding beside its thread: from what was said to what it led to. */
export function Finding({ id, number, sentence, numbers, data, quotes, minority, pointsTo }: FindingProps) {
  return (
    <section class="finding" aria-labelledby={id}>
      <p class="meta">{number}</p>
      <h3 id={id}>{sentence}</h3>
      <p>{numbers}</p>
      {data && <div class="small">{data}</div>}
      {quotes && <div class="finding-quotes">{quotes}</div>}
      {minority && (
        <div class="finding-minority flow-s">
          <h4>{minority.heading}</h4>
          {minority.children}
        </div>
      )}
      {pointsTo && <p class={pointsTo.ends ? "finding-to is-end" : "finding-to"}>{pointsTo.children}</p>}
    </section>
  );
}
