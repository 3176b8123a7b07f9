/** How many pages so many things fill; one when there is nothing. */
export function pagesOf(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage));
}

/** What a query is to give for a page, counted from 1. */
export function windowOf(page: number, perPage: number): { limit: number; offset: number } {
  return { limit: perPage, offset: (page - 1) * perPage };
}

/** What of a list is on a page. */
export function sliceOf<T>(list: readonly T[], page: number, perPage: number): T[] {
  return list.slice((page - 1) * perPage, page * perPage);
}
