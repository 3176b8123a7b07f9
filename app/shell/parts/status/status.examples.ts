import type { Example } from "#shell/parts/example.ts";
import type { StatusProps } from "#shell/parts/status/status.tsx";

export const statusExamples: Example<StatusProps>[] = [
  { name: "saved", props: { children: "Gemt kl. 9.14." } },
  { name: "nothing to tell", props: {} },
];
