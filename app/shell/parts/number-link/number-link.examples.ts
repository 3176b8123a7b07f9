import type { Example } from "#shell/parts/example.ts";
import type { NumberLinkProps } from "#shell/parts/number-link/number-link.tsx";

export const numberLinkExamples: Example<NumberLinkProps>[] = [
  { name: "part of a whole", props: { href: "#borde", children: "31 af 118 borde" } },
];
