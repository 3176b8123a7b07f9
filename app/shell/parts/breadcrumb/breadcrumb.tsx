import { Icon } from "#shell/parts/icon/icon.tsx";
import { useWords } from "#shell/words.ts";

export type BreadcrumbItem = { href?: string; text: string };

export type BreadcrumbProps = {
  /** From the home page to this one; the last has no href. */
  items: readonly BreadcrumbItem[];
  label?: string;
};

export function Breadcrumb({ items, label }: BreadcrumbProps) {
  const words = useWords();
  return (
    <nav class="breadcrumbs" aria-label={label ?? words.breadcrumb}>
      <ol class="breadcrumbs__list">
        {items.map((item, at) => (
          <li
            key={item.text}
            class="breadcrumbs__list-item"
            aria-current={item.href === undefined ? "page" : undefined}
          >
            {at > 0 && <Icon name="chevron-right" />}
            {item.href === undefined ? (
              item.text
            ) : (
              <a class="breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
