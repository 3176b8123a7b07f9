import { NumberLink } from "#shell/parts/number-link/number-link.tsx";

/** A number that matters, and what it counts: each unit apart, for a table is not one person. */
type FigureItem = { count: string; counts: string; href?: string };
export type FiguresProps = { items: readonly FigureItem[] };

export function Figures({ items }: FiguresProps) {
  return (
    <dl class="figures">
      {items.map((item) => (
        <div key={item.counts}>
          <dt>{item.counts}</dt>
          <dd>{item.href ? <NumberLink href={item.href}>{item.count}</NumberLink> : item.count}</dd>
        </div>
      ))}
    </dl>
  );
}
