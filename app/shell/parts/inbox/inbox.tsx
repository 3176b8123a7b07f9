import type { ComponentChildren } from "preact";

export type InboxItem = {
  id: string;
  href: string;
  /** Where it comes from and its number. */
  meta: ComponentChildren;
  /** The statement, verbatim. Shown on two lines; the whole of it stands in the middle of the screen. */
  text: string;
  lang?: string;
  current?: boolean;
};

export type InboxProps = { label: string; items: readonly InboxItem[] };

/** Short previews of what waits, in order. Pages and search for more; never an endless scroll. */
export function Inbox({ label, items }: InboxProps) {
  return (
    <ol class="inbox" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <a href={item.href} aria-current={item.current ? "true" : undefined} id={`inbox-${item.id}`}>
            <span class="meta">{item.meta}</span>
            <span class="said said-in inbox-text" lang={item.lang}>
              {item.text}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
