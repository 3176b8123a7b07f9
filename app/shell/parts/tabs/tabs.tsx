type TabLink = { href: string; text: string; current?: boolean };
export type TabsProps = { label: string; items: readonly TabLink[] };

/** dkfds navigation tabs: each is a page with an address, so it works without script and can be shared. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tab-container" aria-label={label}>
      <ul class="tab-list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} class="tab-button" aria-current={item.current ? "page" : undefined}>
              <span>{item.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
