import type { Example } from "#shell/parts/example.ts";
import type { PaginationProps } from "#shell/parts/pagination/pagination.tsx";

const hrefOf = (page: number) => `#side-${page}`;

export const paginationExamples: Example<PaginationProps>[] = [
  { name: "in the middle", props: { page: 6, pages: 63, hrefOf } },
];
