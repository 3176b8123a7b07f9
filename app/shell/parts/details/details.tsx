import type { ComponentChildren } from "preact";

export type DetailsProps = { summary: ComponentChildren; children: ComponentChildren; open?: boolean };

export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details class="details" open={open}>
      <summary class="details-summary">{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
