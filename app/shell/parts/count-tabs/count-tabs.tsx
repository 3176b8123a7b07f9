type CountTab = { href: string; count: string; text: string; current?: boolean };
export type CountTabsProps = { label: string; items: readonly CountTab[] };

/** A few piles with their counts; the bands of the inbox. Numbers, not colours. */
export function CountTabs({ label, items }: CountTabsProps) {
  return (
    <ul class="count-tabs" aria-label={label}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? "true" : undefined}>
            <b>{item.count}</b> {item.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
