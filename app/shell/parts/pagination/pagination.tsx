import { Icon } from "#shell/parts/icon/icon.tsx";
import { useWords } from "#shell/words.ts";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
};

/** dkfds pagination: five numbers at an end, or the neighbours and both ends. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const words = useWords();
  if (pages < 2) return null;
  const atStart = page <= 1 ? " hidden" : "";
  const atEnd = page >= pages ? " hidden" : "";
  return (
    <nav class="pagination" aria-label={words.pagination}>
      <a href={hrefOf(1)} class={`button button-arrow button-first${atStart}`}>
        <Icon name="first-page" />
        <span class="sr-only">{words.firstPage}</span>
      </a>
      <a
        href={hrefOf(Math.max(1, page - 1))}
        class={`button button-arrow button-previous${atStart}`}
        aria-label={words.previousPage}
      >
        <Icon name="chevron-left" />
        <span class="pagination-nav-link">{words.previous}</span>
      </a>
      <span class="pagination-mobile">{words.pageOf(page, pages)}</span>
      <ul class="pagination__items">
        {shownPages(page, pages).map((shown, at) =>
          shown === null ? (
            <li key={`gap-${at}`} class="pagination-item pagination-overflow">
              <span class="sr-only">{words.hiddenPages}</span>
              <span aria-hidden="true">…</span>
            </li>
          ) : (
            <li key={shown} class="pagination-item pagination-number">
              <a
                href={hrefOf(shown)}
                class={shown === page ? "button current-page" : "button button-secondary"}
                aria-label={words.page(shown)}
                aria-current={shown === page ? "page" : undefined}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ul>
      <a
        href={hrefOf(Math.min(pages, page + 1))}
        class={`button button-arrow button-next${atEnd}`}
        aria-label={words.nextPage}
      >
        <span class="pagination-nav-link">{words.next}</span>
        <Icon name="chevron-right" />
      </a>
      <a href={hrefOf(pages)} class={`button button-arrow button-last${atEnd}`}>
        <Icon name="last-page" />
        <span class="sr-only">{words.lastPage}</span>
      </a>
    </nav>
  );
}

/** The page numbers shown, null for a gap. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (pages <= 7) return range(1, pages);
  if (page < 5) return [...range(1, 5), null, pages];
  if (page > pages - 4) return [1, null, ...range(pages - 4, pages)];
  return [1, null, ...range(page - 1, page + 1), null, pages];
}
